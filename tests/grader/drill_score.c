/* drill_score.c: what a stated confidence was worth. */
#include "drill_score.h"
#include "drill_screen.h"
#include "say.h"

static const int LOW[BINS + 1] = {0, 40, 60, 80, 95, 101};

double score_points(int percent, int options, bool right)
{
    const double p = percent / 100., rest = (1 - p) / (options - 1);
    const double came = right ? p : rest; /* the share of what came */
    const double shares = p * p + (options - 1) * rest * rest;
    return 25 * (1 - (shares - 2 * came + 1) / (1 - 1. / options));
}

calibration score_calibration(const drill_log *l, long long since)
{
    calibration c = {.total = 0};
    for (int i = 0; i < l->count; i++) {
        const event *e = &l->items[i];
        int bin = 0;
        if (e->kind != PREDICT || e->time < since)
            continue;
        while (e->percent >= LOW[bin + 1])
            bin++;
        c.count[bin]++;
        c.right[bin] += e->right;
        c.said[bin] += e->percent;
        c.points += score_points(e->percent, e->options, e->right);
        c.total++;
    }
    return c;
}

void calibration_print(const calibration *c)
{
    enum { BAR = 20 };
    for (int k = 0; k < BINS; k++) {
        if (c->count[k] == 0)
            continue;
        const double share = (double)c->right[k] / c->count[k];
        const double said = c->said[k] / c->count[k] / 100;
        char bar[BAR + 2] = "";
        for (int i = 0; i <= BAR; i++)
            bar[i] = i == (int)(said * BAR + 0.5)   ? '|'
                     : i < (int)(share * BAR + 0.5) ? '#'
                                                    : '.';
        printf("  said %3.0f %%, right %3.0f %%  %s  %d of %d\n", 100 * said,
               100 * share, screen_is_plain() ? "" : bar, c->right[k],
               c->count[k]);
    }
    if (c->total > 0)
        printf("  %+.1f points a guess%s\n", c->points / c->total,
               screen_is_plain() ? ""
                                 : "; the bar | is what you said, ### what "
                                   "came");
}

char *calibration_data(const calibration *c)
{
    char *data;
    size_t length;
    FILE *out = open_memstream(&data, &length);
    fprintf(out, "# how often you were right, over what you said\n"
                 "# percent that you said\n# percent that came\n"
                 "# linespoints\n\"you\"\n");
    for (int k = 0; k < BINS; k++)
        if (c->count[k] > 0)
            fprintf(out, "%.4g %.4g\n", c->said[k] / c->count[k],
                    100. * c->right[k] / c->count[k]);
    fprintf(out, "\n\n\"calibrated\"\n0 0\n100 100\n");
    fclose(out);
    return data;
}
