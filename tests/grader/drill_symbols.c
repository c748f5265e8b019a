/* drill_symbols.c: the commands of TeX that stand for a symbol. */
#include "drill_symbols.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

static const symbol SYMBOLS[] = {
    {"alpha", "α", "alpha", false, false},
    {"beta", "β", "beta", false, false},
    {"gamma", "γ", "gamma", false, false},
    {"delta", "δ", "delta", false, false},
    {"epsilon", "ε", "eps", false, false},
    {"varepsilon", "ε", "eps", false, false},
    {"zeta", "ζ", "zeta", false, false},
    {"eta", "η", "eta", false, false},
    {"theta", "θ", "theta", false, false},
    {"kappa", "κ", "kappa", false, false},
    {"lambda", "λ", "lambda", false, false},
    {"mu", "μ", "mu", false, false},
    {"nu", "ν", "nu", false, false},
    {"xi", "ξ", "xi", false, false},
    {"pi", "π", "pi", false, false},
    {"rho", "ρ", "rho", false, false},
    {"sigma", "σ", "sigma", false, false},
    {"tau", "τ", "tau", false, false},
    {"phi", "φ", "phi", false, false},
    {"varphi", "φ", "phi", false, false},
    {"chi", "χ", "chi", false, false},
    {"psi", "ψ", "psi", false, false},
    {"omega", "ω", "omega", false, false},
    {"Gamma", "Γ", "Gamma", false, false},
    {"Delta", "Δ", "Delta", false, false},
    {"Theta", "Θ", "Theta", false, false},
    {"Lambda", "Λ", "Lambda", false, false},
    {"Pi", "Π", "Pi", false, false},
    {"Sigma", "Σ", "Sigma", false, false},
    {"Phi", "Φ", "Phi", false, false},
    {"Psi", "Ψ", "Psi", false, false},
    {"Omega", "Ω", "Omega", false, false},
    {"ell", "ℓ", "l", false, false},
    {"nabla", "∇", "grad ", true, false},
    {"partial", "∂", "d", true, false},
    {"sum", "Σ", "sum", false, false},
    {"prod", "∏", "prod", false, false},
    {"int", "∫", "integral", false, false},
    {"infty", "∞", "infinity", false, false},
    {"le", "≤", "<=", false, false},
    {"leq", "≤", "<=", false, false},
    {"ge", "≥", ">=", false, false},
    {"geq", "≥", ">=", false, false},
    {"lt", "<", "<", false, false},
    {"gt", ">", ">", false, false},
    {"ll", "≪", "<<", false, false},
    {"gg", "≫", ">>", false, false},
    {"ne", "≠", "!=", false, false},
    {"neq", "≠", "!=", false, false},
    {"approx", "≈", "~", false, false},
    {"sim", "~", "~", false, false},
    {"equiv", "≡", "==", false, false},
    {"propto", "∝", "proportional to", false, false},
    {"succeq", "⪰", ">=", false, false},
    {"preceq", "⪯", "<=", false, false},
    {"succ", "≻", ">", false, false},
    {"pm", "±", "+-", false, false},
    {"mp", "∓", "-+", false, false},
    {"cdot", "·", "*", false, false},
    {"times", "×", "x", false, false},
    {"odot", "⊙", "(.)", false, false},
    {"circ", "∘", "o", false, false},
    {"oplus", "⊕", "(+)", false, false},
    {"otimes", "⊗", "(x)", false, false},
    {"setminus", "∖", "without", false, false},
    {"to", "→", "->", false, false},
    {"rightarrow", "→", "->", false, false},
    {"leftarrow", "←", "<-", false, false},
    {"mapsto", "↦", "->", false, false},
    {"Rightarrow", "⇒", "=>", false, false},
    {"implies", "⇒", "=>", false, false},
    {"iff", "⇔", "<=>", false, false},
    {"in", "∈", "in", false, false},
    {"notin", "∉", "not in", false, false},
    {"cup", "∪", "union", false, false},
    {"cap", "∩", "intersection", false, false},
    {"subset", "⊂", "subset of", false, false},
    {"subseteq", "⊆", "subset of", false, false},
    {"emptyset", "∅", "the empty set", false, false},
    {"forall", "∀", "for all", false, false},
    {"exists", "∃", "there is", false, false},
    {"perp", "⊥", "perpendicular to", false, false},
    {"top", "ᵀ", "'", false, false},
    {"star", "*", "*", false, false},
    {"ast", "*", "*", false, false},
    {"dagger", "†", "+", false, false},
    {"prime", "'", "'", false, false},
    {"mid", "|", "|", false, false},
    {"lVert", "‖", "||", true, false},
    {"rVert", "‖", "||", false, true},
    {"Vert", "‖", "||", false, false},
    {"lvert", "|", "|", true, false},
    {"rvert", "|", "|", false, true},
    {"vert", "|", "|", false, false},
    {"lbrace", "{", "{", true, false},
    {"rbrace", "}", "}", false, true},
    {"langle", "⟨", "<", true, false},
    {"rangle", "⟩", ">", false, true},
    {"lceil", "⌈", "ceil(", true, false},
    {"rceil", "⌉", ")", false, true},
    {"lfloor", "⌊", "floor(", true, false},
    {"rfloor", "⌋", ")", false, true},
    {"ldots", "...", "...", false, false},
    {"cdots", "...", "...", false, false},
    {"dots", "...", "...", false, false},
    {"quad", "  ", "  ", false, false},
    {"qquad", "   ", "   ", false, false},
    {"left", "", "", true, false},
    {"right", "", "", false, true},
    {"big", "", "", true, false},
    {"Big", "", "", true, false},
    {"bigl", "", "", true, false},
    {"bigr", "", "", false, true},
    {"limits", "", "", false, false},
    {"log", "log", "log", false, false},
    {"ln", "ln", "ln", false, false},
    {"exp", "exp", "exp", false, false},
    {"max", "max", "max", false, false},
    {"min", "min", "min", false, false},
    {"arg", "arg", "arg", false, false},
    {"sup", "sup", "sup", false, false},
    {"inf", "inf", "inf", false, false},
    {"lim", "lim", "lim", false, false},
    {"limsup", "limsup", "limsup", false, false},
    {"sin", "sin", "sin", false, false},
    {"cos", "cos", "cos", false, false},
    {"tan", "tan", "tan", false, false},
    {"tanh", "tanh", "tanh", false, false},
    {"cosh", "cosh", "cosh", false, false},
    {"sinh", "sinh", "sinh", false, false},
    {"det", "det", "det", false, false},
    {"dim", "dim", "dim", false, false},
    {"ker", "ker", "ker", false, false},
    {"deg", "deg", "deg", false, false},
    {"Pr", "Pr", "Pr", false, false},
};

const symbol *symbol_find(const char *name)
{
    for (size_t k = 0; k < sizeof SYMBOLS / sizeof *SYMBOLS; k++)
        if (strcmp(SYMBOLS[k].name, name) == 0)
            return &SYMBOLS[k];
    return NULL;
}

/* ---- raised and lowered ---- */

static const char *const RAISED[][2] = {
    {"0", "⁰"}, {"1", "¹"}, {"2", "²"}, {"3", "³"}, {"4", "⁴"},
    {"5", "⁵"}, {"6", "⁶"}, {"7", "⁷"}, {"8", "⁸"}, {"9", "⁹"},
    {"+", "⁺"}, {"-", "⁻"}, {"n", "ⁿ"}, {"ᵀ", "ᵀ"}};
static const char *const LOWERED[][2] = {
    {"0", "₀"}, {"1", "₁"}, {"2", "₂"}, {"3", "₃"}, {"4", "₄"},
    {"5", "₅"}, {"6", "₆"}, {"7", "₇"}, {"8", "₈"}, {"9", "₉"}};

enum {
    RAISED_COUNT = sizeof RAISED / sizeof *RAISED,
    LOWERED_COUNT = sizeof LOWERED / sizeof *LOWERED
};

char *script_text(const char *text, bool raised)
{
    char *out = format("%s", "");
    const int count = raised ? RAISED_COUNT : LOWERED_COUNT;
    while (*text) {
        const char *small = NULL;
        size_t length = 1;
        for (int k = 0; k < count && !small; k++) {
            const char *const *pair = raised ? RAISED[k] : LOWERED[k];
            length = strlen(pair[0]);
            if (strncmp(text, pair[0], length) == 0)
                small = pair[1];
        }
        if (!small && *text != ' ') {
            free(out);
            return NULL;
        }
        char *longer = format("%s%s", out, small ? small : "");
        free(out);
        out = longer;
        text += small ? length : 1;
    }
    return out;
}

size_t script_bytes(const char *text)
{
    for (int k = 0; k < RAISED_COUNT; k++)
        if (strncmp(text, RAISED[k][1], strlen(RAISED[k][1])) == 0)
            return strlen(RAISED[k][1]);
    for (int k = 0; k < LOWERED_COUNT; k++)
        if (strncmp(text, LOWERED[k][1], strlen(LOWERED[k][1])) == 0)
            return strlen(LOWERED[k][1]);
    return 0;
}
