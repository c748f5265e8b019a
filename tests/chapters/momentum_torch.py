"""Write momentum_torch.h: trajectories of torch.optim.SGD.

    python3 momentum_torch.py > momentum_torch.h

Twenty steps on Rosenbrock's function from (-1.2, 1) in double precision, the
gradients by torch's own differentiation. Needs Debian's python3-torch.
"""
import torch

ETA, BETA, STEPS = 0.0005, 0.75, 20
RUNS = [
    ("momentum", "momentum=beta", {}, False),
    ("dampened", "momentum=beta, dampening=beta", {"dampening": BETA}, False),
    ("nesterov", "momentum=beta, nesterov=True", {"nesterov": True}, False),
    ("schedule", "momentum=beta; step k has lr = eta / (1 + k / 4)", {}, True),
]


def trajectory(options, schedule):
    x = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
    sgd = torch.optim.SGD([x], lr=ETA, momentum=BETA, **options)
    for k in range(STEPS):
        if schedule:
            sgd.param_groups[0]["lr"] = ETA / (1 + k / 4)
        sgd.zero_grad()
        (100 * (x[1] - x[0] ** 2) ** 2 + (1 - x[0]) ** 2).backward()
        sgd.step()
        yield [float(v) for v in x]


version = torch.__version__.split("a")[0]
print("/* momentum_torch.h: written by momentum_torch.py, torch", version, "*/")
print(f"enum {{ TORCH_STEPS = {STEPS} }};")
print(f"static const double torch_eta = {ETA}, torch_beta = {BETA};")
for name, what, options, schedule in RUNS:
    print(f"\n/* SGD with lr=eta, {what} */")
    print(f"static const double torch_{name}[2 * TORCH_STEPS] = {{")
    rows = [f"    {a:.17g}, {b:.17g}" for a, b in trajectory(options, schedule)]
    print(",\n".join(rows) + "};")
