"""Write stochastic_torch.h: 20 steps of PyTorch's optimizers.

    python3 stochastic_torch.py > stochastic_torch.h

The function is f(x) = x_0^4 / 4 + 2 x_0^2 + x_0 x_1 + x_1^2 / 2 - x_0 + 2 x_1;
stochastic.c has the same gradient. Every rule runs plainly and once more with
decay 0.1 and gradients shortened to norm 1.5. torch.nn.utils.clip_grad_norm_
divides by norm + 1e-6; here gradients are divided by their norm.
"""
import torch

torch.set_default_dtype(torch.float64)
O = torch.optim
BETAS = {"betas": (0.8, 0.95), "eps": 1e-6}
RULES = [
    ("SGD", O.SGD, {}),
    ("MOMENTUM", O.SGD, {"momentum": 0.8, "dampening": 0.8}),
    ("HEAVY_BALL", O.SGD, {"momentum": 0.8}),
    ("NESTEROV", O.SGD, {"momentum": 0.8, "nesterov": True}),
    ("ADAGRAD", O.Adagrad, {"eps": 1e-6}),
    ("RMSPROP", O.RMSprop, {"alpha": 0.95, "eps": 1e-6}),
    ("ADAM", O.Adam, BETAS),
    ("AMSGRAD", O.Adam, {**BETAS, "amsgrad": True}),
    ("ADAMW", O.AdamW, BETAS),
]
ETA, STEPS, START = 0.05, 20, (1.5, -0.5)


def gradient(x):
    return torch.stack(
        [x[0] * x[0] * x[0] + 4 * x[0] + x[1] - 1, x[0] + x[1] + 2]
    )


def trajectory(name, optimizer, arguments, decay, clip):
    x = torch.nn.Parameter(torch.tensor(START))
    o = optimizer([x], lr=ETA, weight_decay=decay, **arguments)
    if name == "MOMENTUM":  # else the first step would have no dampening
        o.state[x]["momentum_buffer"] = torch.zeros(2)
    for _ in range(STEPS):
        g = gradient(x.detach())
        x.grad = g * min(1, clip / g.norm().item())
        o.step()
        yield x.detach().tolist()


print("/* stochastic_torch.h: written by stochastic_torch.py, PyTorch",
      torch.__version__, "*/")
print(f"\nstatic const double torch_path[{len(RULES)}][2][{STEPS}][2] = {{")
for name, optimizer, arguments in RULES:
    print(f"    {{ /* {name} */")
    for decay, clip in ((0, float("inf")), (0.1, 1.5)):
        rows = trajectory(name, optimizer, arguments, decay, clip)
        print("        {" + ",\n         ".join(
            "{%.17g, %.17g}" % tuple(r) for r in rows) + "},")
    print("    },")
print("};")
