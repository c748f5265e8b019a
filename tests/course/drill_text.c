/* Formulas and Markdown as a terminal shows them. */
#include "drill_math.h"
#include "drill_questions.h"
#include "drill_text.h"
#include "support.h"

/* ---- formulas ---- */

static const char *const FORMULAS[][3] = {
    {"x^2 + y_1", "x² + y₁", "x^2 + y_1"},
    {"\\mu", "μ", "mu"},
    {"2\\lambda\\mu", "2λμ", "2 lambda mu"},
    {"\\eta g", "η g", "eta g"},
    {"\\frac{\\mu}{2} \\lVert x \\rVert^2", "μ/2 ‖x‖²", "mu/2 ||x||^2"},
    {"\\frac{1}{2\\mu}", "1/(2μ)", "1/(2 mu)"},
    {"\\frac12", "½", "1/2"},
    {"\\frac{a + b}{n}", "(a + b)/n", "(a + b)/n"},
    {"\\frac{f(x) + 1}{x^2}", "(f(x) + 1)/x²", "(f(x) + 1)/x^2"},
    {"\\frac{1}{\\lVert a \\rVert^2}", "1/(‖a‖²)", "1/(||a||^2)"},
    {"\\sqrt\\kappa", "√κ", "sqrt(kappa)"},
    {"\\sqrt{1 + x^2}", "√(1 + x²)", "sqrt(1 + x^2)"},
    {"\\sqrt{|x|}", "√|x|", "sqrt(|x|)"},
    {"e^{-x}", "e^(-x)", "e^(-x)"},
    {"10^{-6}", "10⁻⁶", "10^(-6)"},
    {"x_{k+1}", "x_(k+1)", "x_(k+1)"},
    {"x^\\star", "x*", "x*"},
    {"g^\\top d", "gᵀ d", "g' d"},
    {"X'X", "X'X", "X'X"},
    {"\\nabla f(x)", "∇f(x)", "grad f(x)"},
    {"a \\le b \\lt c", "a ≤ b < c", "a <= b < c"},
    {"\\lbrace x : x \\ge 0 \\rbrace", "{x : x ≥ 0}", "{x : x >= 0}"},
    {"\\sum_{i=1}^n a_i", "Σ_(i=1)ⁿ a_i", "sum_(i=1)^n a_i"},
    {"\\log(1 + e^{-\\lvert z \\rvert})", "log(1 + e^(-|z|))",
     "log(1 + e^(-|z|))"},
    {"\\mathbb{R}^n", "ℝⁿ", "R^n"},
    {"\\mathrm{diag}(p)", "diag(p)", "diag(p)"},
    {"\\hat y_j", "y\xCC\x82_j", "y_hat_j"},
    {"\\tilde x", "x\xCC\x83", "x_tilde"},
    {"\\text{if } x \\in S", "if x ∈ S", "if x in S"},
    {"\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "[a, b; c, d]",
     "[a, b; c, d]"},
    {"45^\\circ", "45°", "45 degrees"},
    {"(1 - \\cos 45^{\\circ})/2", "(1 - cos 45°)/2", "(1 - cos 45 degrees)/2"},
    {"1, 2;\\ 2", "1, 2; 2", "1, 2; 2"},
    {"x \\to \\infty", "x → ∞", "x -> infinity"},
    {"1 - \\eta L", "1 - η L", "1 - eta L"},
    {"{a}{b}", "ab", "ab"},
    {"", "", ""},
    {"\\frac{1}", "1/()", "1/()"}, /* torn: no crash */
    {"x^", "x", "x^()"},
    {"\\", "", ""},
    {"x\\\ny", "x y", "x y"},
    {"\\frac λ μ", "λ/μ", "λ/μ"}, /* a character is all of its bytes */
    {"\\bar λ", "λ\xCC\x84", "λ_bar"},
};

Test(math, is_one_readable_line)
{
    for (size_t k = 0; k < sizeof FORMULAS / sizeof *FORMULAS; k++)
        for (int unicode = 0; unicode < 2; unicode++) {
            const char *tex = FORMULAS[k][0];
            const char *wanted = FORMULAS[k][unicode ? 1 : 2];
            char unknown[32];
            char *text = math_text(tex, strlen(tex), unicode, unknown);
            cr_expect_str_eq(text, wanted, "%s gives \"%s\", not \"%s\"", tex,
                             text, wanted);
            cr_expect_str_empty(unknown);
            free(text);
        }
}

Test(math, names_what_it_does_not_know)
{
    char unknown[32];
    char *text = math_text("a \\foo b", 8, true, unknown);
    cr_expect_str_eq(text, "a foo b");
    cr_expect_str_eq(unknown, "foo");
    free(text);
}

/* ---- pages ---- */

static void expect_page(const char *markdown, const char *wanted)
{
    char unknown[32];
    char *text = page_text(markdown, false, unknown);
    cr_expect_str_eq(text, wanted, "\n%s\ngives\n%s", markdown, text);
    free(text);
}

Test(page, joins_paragraphs_and_drops_marks)
{
    expect_page("one *two*\nthree `x * y` a*b\n\n[four](a.md) **five**\n",
                "one two three x * y a*b\n\nfour five\n");
    expect_page("- first\n- second\n1. third", "- first\n- second\n1. third\n");
    expect_page("code:\n```c\nint a[2];\n```\nend",
                "code:\n    int a[2];\nend\n");
    expect_page("$x^2$ and $$y$$", "x^2 and \n    y\n\n");
    expect_page("a price of \\$5", "a price of \\$5\n");
    expect_page("torn $x", "torn $x\n");
    expect_page("Polyak-Łojasiewicz", "Polyak-Lojasiewicz\n");
}

/* ---- what the pages really hold ---- */

static void expect_shown(const question *q, const char *what,
                         const char *markdown)
{
    for (int unicode = 0; unicode < 2; unicode++) {
        char unknown[32];
        char *text = page_text(markdown, unicode, unknown);
        cr_expect_str_empty(unknown,
                            "chapters/%s/interview.md: question %d, %s: a "
                            "terminal cannot show %s; add it to "
                            "drill_symbols.c or drill_text.c",
                            q->chapter, q->number, what, unknown);
        cr_expect(!strpbrk(text, "\\$"), "%s: %s shows\n%s", q->key, what,
                  text);
        for (const char *c = text; *c && !unicode; c++)
            cr_assert(!(*c & 0x80), "%s: %s is not plain:\n%s", q->key, what,
                      text);
        free(text);
    }
}

Test(page, every_question_can_be_shown)
{
    questions all = {.items = NULL};
    char *problem = questions_add_all(&all);
    cr_assert(!problem, "%s", problem);
    for (int i = 0; i < all.count; i++) {
        const question *q = &all.items[i];
        expect_shown(q, "the question", q->title);
        expect_shown(q, "the answer", q->answer);
        expect_shown(q, "the follow-up", q->follow_up);
        expect_shown(q, "the weak answer", q->weak);
    }
    questions_free(&all);
}
