/* drill_score.h: what a stated confidence was worth. */
#ifndef DRILL_SCORE_H
#define DRILL_SCORE_H

#include "drill_log.h"

/*
 * score_points: who says p percent of one of K options has said how the rest is
 * spread: (1 - p/100) / (K - 1) for each of the others. With r that distribution
 * and y the one that came (1 for it, 0 for the others) the points are
 *
 *     25 (1 - sum_i (r_i - y_i)^2 / (1 - 1/K)):
 *
 * 25 for a sure right guess, 0 for a blind one (p = 100/K), less than 0 for a
 * sure wrong one (-41.7 of four options).
 *
 * This is Brier's quadratic score. It is strictly proper, for the option and the
 * percent together: whoever believes q loses 25 sum_i (r_i - q_i)^2 / (1 - 1/K)
 * in expectation against saying q itself, so that it pays to say what one
 * believes. (Scoring only the event "my guess is right" would not do: it pays
 * to choose an option that is surely wrong, and to say 0.) Source: Gneiting and
 * Raftery, Strictly proper scoring rules, prediction, and estimation, J. Amer.
 * Statist. Assoc. 102 (2007), 359-378.
 */
double score_points(int percent, int options, bool right);

/*
 * calibration: predictions by what was said of them.
 *   bins    0-39, 40-59, 60-79, 80-94, 95-100 percent
 *   said    sum of the percents
 */
enum { BINS = 5 };
typedef struct calibration {
    int count[BINS], right[BINS], total;
    double said[BINS], points;
} calibration;

/* score_calibration: of all predictions from that time on. */
calibration score_calibration(const drill_log *l, long long since);

/* calibration_print: a line for each bin; nothing if there is no prediction. */
void calibration_print(const calibration *c);

/* calibration_data: for drill.gp; to be freed. */
char *calibration_data(const calibration *c);

#endif
