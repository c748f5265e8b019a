"""Write adam_torch.h: trajectories of torch.optim's adaptive methods.

    python3 adam_torch.py > adam_torch.h

Twenty steps on Rosenbrock's function from (-1.2, 1) in double precision, the
gradients by torch's own differentiation. eps is large, so that its place shows.
Needs Debian's python3-torch.
"""
import torch

ETA, BETA1, BETA2, EPS, DECAY, THRESHOLD, STEPS = 0.05, 0.8, 0.9, 0.01, 0.3, 5, 20
ADAM = {"betas": (BETA1, BETA2)}
RUNS = [
    ("adagrad", "Adagrad", torch.optim.Adagrad, {}, False),
    ("rmsprop", "RMSprop, alpha=beta2", torch.optim.RMSprop, {"alpha": BETA2}, False),
    ("adam", "Adam", torch.optim.Adam, ADAM, False),
    ("amsgrad", "Adam, amsgrad=True", torch.optim.Adam, {**ADAM, "amsgrad": True}, False),
    ("l2", "Adam, weight_decay=lambda", torch.optim.Adam, {**ADAM, "weight_decay": DECAY}, False),
    ("adamw", "AdamW, weight_decay=lambda", torch.optim.AdamW, {**ADAM, "weight_decay": DECAY}, False),
    ("clipped", "Adam after clip_grad_norm_", torch.optim.Adam, ADAM, True),
]


def trajectory(method, options, clipped):
    x = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
    optimizer = method([x], lr=ETA, eps=EPS, **options)
    for _ in range(STEPS):
        optimizer.zero_grad()
        (100 * (x[1] - x[0] ** 2) ** 2 + (1 - x[0]) ** 2).backward()
        if clipped:
            torch.nn.utils.clip_grad_norm_([x], THRESHOLD)
        optimizer.step()
        yield [float(v) for v in x]


version = torch.__version__.split("a")[0]
print("/* adam_torch.h: written by adam_torch.py, torch", version, "*/")
print(f"enum {{ ADAM_TORCH_STEPS = {STEPS} }};")
print(f"static const double adam_eta = {ETA}, adam_beta1 = {BETA1},")
print(f"                    adam_beta2 = {BETA2}, adam_eps = {EPS},")
print(f"                    adam_lambda = {DECAY}, adam_threshold = {THRESHOLD};")
for name, what, method, options, clipped in RUNS:
    print(f"\n/* {what} */")
    print(f"static const double torch_{name}[2 * ADAM_TORCH_STEPS] = {{")
    rows = [f"    {a:.17g}, {b:.17g}" for a, b in trajectory(method, options, clipped)]
    print(",\n".join(rows) + ",\n};")
