/* drill_predict.c: put a prediction, hear a guess, show what happens. */
#include "drill_predict.h"
#include "drill_screen.h"
#include "drill_picture.h"
#include "drill_score.h"
#include "say.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

const family FAMILIES[] = {
    {"simplex", "1.5", "projection, simplex, certificate", make_simplex},
    {"hessian-sign", "3.7", "hessian, eigenvalues, classification",
     make_hessian_sign},
    {"constant-fit", "4.1", "losses, robustness, regression",
     make_constant_fit},
    {"steps-to-go", "5.5", "kappa, rates, step-size", make_steps_to_go},
    {"step-size", "6.1", "step-size, stability, oscillation", make_step_size},
    {"noise-ball", "7.3", "noise, step-size, sgd", make_noise_ball},
    {"heavy-ball", "8.5", "momentum, damping, spectral-radius",
     make_heavy_ball},
    {"soft-threshold", "10.1", "l1, sparsity, soft-threshold",
     make_soft_threshold},
    {"walk", "9.3", "adam, step-size, adaptive", make_walk},
    {"escape", "11.3", "saddle, escape, step-size", make_escape},
    {"which-solution", "12.8", "implicit bias, least squares, minimum norm",
     make_which_solution},
};
const int FAMILIES_COUNT = sizeof FAMILIES / sizeof *FAMILIES;

const family *family_find(const char *name)
{
    for (int k = 0; k < FAMILIES_COUNT; k++)
        if (strcmp(FAMILIES[k].name, name) == 0)
            return &FAMILIES[k];
    return NULL;
}

prediction prediction_make(const family *f, unsigned seed)
{
    prediction p = {.choices = 0};
    rng r;
    rng_seed(&r, seed);
    f->make(&p, &r);
    return p;
}

void prediction_free(prediction *p)
{
    for (int k = 0; k < p->choices; k++)
        free(p->choice[k]);
    free(p->words);
    free(p->why);
    free(p->data);
    *p = (prediction){.choices = 0};
}

void choices_are(prediction *p, const char *const list[])
{
    for (p->choices = 0; list[p->choices]; p->choices++)
        p->choice[p->choices] = format("%s", list[p->choices]);
}

/* A number to about one digit: 700 for 688, 150 for 145. */
static double rounded(double n)
{
    double unit = pow(10, floor(log10(n)));
    unit /= n < 2 * unit ? 10 : 1;
    return round(n / unit) * unit;
}

void choices_around(prediction *p, rng *r, double n, const char *unit)
{
    p->right = rng_below(r, CHOICES_MAX);
    if (n < pow(10, p->right)) /* no part of a step */
        p->right = (int)fmax(0, floor(log10(fmax(n, 1))));
    for (p->choices = 0; p->choices < CHOICES_MAX; p->choices++)
        p->choice[p->choices] = format(
            "%.0f %s", rounded(n) * pow(10, p->choices - p->right), unit);
}

/* ---- asking ---- */

static void put_choices(const prediction *p)
{
    for (int k = 0; k < p->choices; k++) {
        char *line = format("%c  %s", 'a' + k, p->choice[k]);
        say_text("  ", line);
        free(line);
    }
}

bool prediction_ask(const prediction *p, event *e)
{
    static const char letters[] = "abcd";
    char prompt[80], allowed[CHOICES_MAX + 1];
    say_text("", p->words);
    putchar('\n');
    put_choices(p);
    snprintf(allowed, sizeof allowed, "%.*s", p->choices, letters);
    snprintf(prompt, sizeof prompt, "\nYour guess, %c to %c: ", 'a',
             'a' + p->choices - 1);
    int guess;
    do
        guess = ask_number(prompt, 1, p->choices, allowed);
    while (guess == 0);
    if (guess < 0)
        return false;
    guess = guess >= 'a' ? guess - 'a' : guess - 1;
    snprintf(prompt, sizeof prompt,
             "How sure are you, in percent? (%d is a blind guess) ",
             100 / p->choices);
    e->percent = ask_number(prompt, 0, 100, "");
    if (e->percent < 0)
        return false;
    e->options = p->choices;
    e->right = guess == p->right;
    printf("\n%s%s%s  %c is what happens. ", styled(e->right ? GOOD : BAD),
           e->right ? "RIGHT" : "WRONG", styled(PLAIN), 'a' + p->right);
    printf("%+.1f points for %d %%.\n",
           score_points(e->percent, e->options, e->right), e->percent);
    say_text("  ", p->why);
    draw_data(p->data);
    return true;
}
