/* What a hidden test may say: nothing that depends on the instance. */
#include "class/sentences.c"
#include <criterion/criterion.h>

/* What the model answer meets in a test, with the class's seed and with the
   public one; what a submission fails there; what is told of it. */
typedef struct told {
    const char *class[2], *public[2], *failed, *sentence;
} told;

static finding said(const char *message)
{
    return (finding){.kind = "value",
                     .label = "x",
                     .message = message,
                     .detail = "expected x = 1\n  actual x = 2"};
}

static void expect_told(const told *c)
{
    finding findings[2][2];
    test tests[2];
    record reference[2];
    for (int r = 0; r < 2; r++) {
        const char *const *met = r == 0 ? c->class : c->public;
        const int count = met[1] ? 2 : 1;
        for (int k = 0; k < count; k++)
            findings[r][k] = said(met[k]);
        tests[r] = (test){.suite = "adam_step",
                          .name = "a_rare_gradient_is_remembered",
                          .findings = findings[r],
                          .count = count};
        reference[r] = (record){.tests = &tests[r], .count = 1};
    }
    const finding f = said(c->failed);
    char *sentence = hidden_sentence(&f, &tests[0], reference);
    cr_expect_str_eq(sentence, c->sentence, "%s, not %s", sentence,
                     c->sentence);
    free(sentence);
}

#define NAME "this does not hold: a rare gradient is remembered"

Test(class_sentences, numbers_are_told_if_they_are_the_authors)
{
    static const told cases[] = {
        {{"x is 1e-8 at 2^-3"},
         {"x is 1e-8 at 2^-3"},
         "x is 1e-8 at 2^-3",
         "x is 1e-8 at 2^-3"},
        {{"the norm is 3.5"},
         {"the norm is 7"},
         "the norm is 3.5",
         "the norm is ..."},
        {{"10 steps"}, {"10 steps"}, "12 steps", "... steps"},
        {{"case 1", "case 2"}, {"case 1", "case 2"}, "case 2", "case ..."},
        {{"x1 is nan"}, {"x1 is 4"}, "x1 is -inf", "x1 is ..."},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++)
        expect_told(&cases[k]);
}

Test(class_sentences, words_are_told_if_they_are_the_authors)
{
    static const told cases[] = {
        {{"saddle: look at both signs"},
         {"minimum: look at both signs"},
         "saddle: look at both signs",
         NAME},
        {{"convex"}, {"concave", "convex"}, "convex", "convex"},
        {{"it converges"}, {"it converges"}, "you gave seven", NAME},
        {{"m and v"}, {"m"}, "m and v", NAME},
        {{"m"}, {"m and v"}, "m and v", NAME},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++)
        expect_told(&cases[k]);
}

Test(class_sentences, nobody_is_told_of_a_seed)
{
    expect_told(&(told){{"the same steps (seed 4711)"},
                        {"the same steps (seed 1)"},
                        "the same steps (seed 4711)",
                        "the same steps"});
    expect_told(&(told){{"30 steps (seed 1)"},
                        {"30 steps (seed 1)"},
                        "30 steps (seed 1)",
                        "30 steps"});
}

Test(class_sentences, of_an_attempt_that_was_ended_the_kind_is_told)
{
    const record none[2] = {{0}, {0}};
    const test t = {.suite = "adam_step", .name = "random_gradients"};
    const finding f = {.kind = "deadline",
                       .message = "it was still computing after 2 s: 4711?",
                       .detail = ""};
    char *sentence = hidden_sentence(&f, &t, none);
    cr_expect_str_eq(sentence, "it was still computing at the deadline");
    free(sentence);
}
