/*
 * Data for the picture of 12.9: 50 features, 10,000 samples, 5 folds. For the
 * linear problem, then for the one with interactions: 0 for logistic regression
 * or 1 for the network, accuracy, its deviation over the folds, seconds of all
 * fits, and which was chosen. The report stands in comments. Seconds differ from
 * run to run, hence their first lines.
 */
#include "models.h"

enum { M = 10000, N = 50, FOLDS = 5, FITS = 2 * FOLDS * 6 };

/* progress: the clock of choose_model, which knows how far things are. */
static double watched(void *asked)
{
    progress_show(++*(int *)asked / 2, FITS);
    return processor_seconds(NULL);
}

int main(void)
{
    static const char *const name[2] = {"linear with noise", "interactions"};
    static logistic_fitted line;
    static network_fitted net = {.epochs = 3, .eta = 6e-3, .seed = 1};
    const model models[2] = {logistic_model(&line), network_model(&net)};
    int asked = 0;
    for (int kind = CASE_LINEAR; kind <= CASE_INTERACTIONS; kind++) {
        dataset *d = case_new((case_kind)kind, M, N, kind ? 0.5 : 1, 1);
        model_choice c;
        rng r;
        rng_seed(&r, 1);
        if (d == NULL)
            return 1;
        num_status s = choose_model(&c, models, d, FOLDS, watched, &asked, &r);
        dataset_free(d);
        if (s == NUM_NOT_IMPLEMENTED)
            break;
        if (s != NUM_OK)
            return 1;
        printf("# noise\n");
        choice_report(stdout, "# ", name[kind], &c, models, FOLDS);
        for (int k = 0; k < 2; k++)
            printf("%d %.9g %.9g %.9g %d\n", k, c.score[k].mean, c.score[k].sd,
                   c.score[k].seconds, c.chosen == k);
        printf("\n\n");
    }
    return 0;
}
