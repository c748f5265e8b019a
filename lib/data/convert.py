"""Make the CSV files of this folder from the copies that scikit-learn ships.

    python3 convert.py [folder of the sources] [folder for the results]

Numbers are copied as text, digit for digit. README.md says what is what.
"""
import gzip
import sys
from pathlib import Path

DEBIAN = "/usr/lib/python3/dist-packages/sklearn/datasets/data"
SOURCE = Path(sys.argv[1] if len(sys.argv) > 1 else DEBIAN)
RESULT = Path(sys.argv[2] if len(sys.argv) > 2 else Path(__file__).parent)

CELL = ["radius", "texture", "perimeter", "area", "smoothness", "compactness",
        "concavity", "concave_points", "symmetry", "fractal_dimension"]
NAMES = {
    "breast_cancer": [f"{kind}_{name}" for kind in ("mean", "se", "worst")
                      for name in CELL] + ["benign"],
    "diabetes": ["age", "sex", "bmi", "bp", "tc", "ldl", "hdl", "tch", "ltg",
                 "glu", "progression"],
    "digits": [f"row{i}_col{j}" for i in range(8) for j in range(8)]
              + ["digit"],
    "wine": ["alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium",
             "total_phenols", "flavanoids", "nonflavanoid_phenols",
             "proanthocyanins", "color_intensity", "hue",
             "od280_od315_of_diluted_wines", "proline", "cultivar"],
}


def lines(name):
    path = SOURCE / name
    opened = gzip.open(path, "rt") if path.suffix == ".gz" else open(path)
    with opened as file:
        return file.read().splitlines()


def diabetes():
    target = [f"{float(y):g}" for y in lines("diabetes_target.csv.gz")]
    table = [x.split() for x in lines("diabetes_data_raw.csv.gz")]
    return [x + [y] for x, y in zip(table, target, strict=True)]


def split(rows):
    return [row.split(",") for row in rows]


TABLES = {
    "breast_cancer": split(lines("breast_cancer.csv")[1:]),
    "diabetes": diabetes(),
    "digits": split(lines("digits.csv.gz")),
    "wine": split(lines("wine_data.csv")[1:]),
}

for name, table in TABLES.items():
    header = NAMES[name]
    assert all(len(row) == len(header) for row in table), name
    text = "".join(",".join(row) + "\n" for row in [header] + table)
    (RESULT / f"{name}.csv").write_text(text)
