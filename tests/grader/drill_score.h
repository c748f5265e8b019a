/* drill_score.h: what a stated confidence was worth. */
#ifndef DRILL_SCORE_H
#define DRILL_SCORE_H

#include "drill_log.h"

/*
 * score_points: who says p percent gets 25 - (100 - p)^2 / 100 points where the
 * guess is right and 25 - p^2 / 100 where it is wrong: 25 for a sure right one,
 * -75 for a sure wrong one, 0 for 50 percent.
 *
 * This is Brier's quadratic score of the event "my guess is right", shifted. It
 * is strictly proper: if the guess is right with probability q, the expected
 * points are 25 - 100 ((p/100 - q)^2 + q (1 - q)), largest at p = 100 q and
 * nowhere else, so that it pays to say what one believes. Source: Gneiting and
 * Raftery, Strictly proper scoring rules, prediction, and estimation, J. Amer.
 * Statist. Assoc. 102 (2007), 359-378.
 */
double score_points(int percent, bool right);

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
