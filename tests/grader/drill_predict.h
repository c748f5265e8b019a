/* drill_predict.h: "what will happen?", with the answer computed afterwards. */
#ifndef DRILL_PREDICT_H
#define DRILL_PREDICT_H

#include "drill_log.h"
#include "rng.h"

enum { CHOICES_MAX = 4 };

/*
 * prediction: one instance. All texts are its own, Markdown with formulas.
 *   words    the question
 *   choices  of which choice[right] is what happens
 *   why      what was computed
 *   data     what gnuplot draws: four lines "# title", "# x axis", "# y axis",
 *            "# style", then data sets, each with its name in quotes above
 */
typedef struct prediction {
    char *words, *choice[CHOICES_MAX], *why, *data;
    int choices, right;
} prediction;

/*
 * family: instances of one sort.
 *   name      as it stands in the log
 *   exercise  whose matter it is; its chapter is the family's
 *   make      an instance from the generator; answer and picture are computed
 *             by the library
 */
typedef struct family {
    const char *name, *exercise, *tags;
    void (*make)(prediction *p, rng *r);
} family;

extern const family FAMILIES[];
extern const int FAMILIES_COUNT;

/* family_find: the family of that name, or NULL. */
const family *family_find(const char *name);

/* prediction_make: the instance of that seed; prediction_free: its texts. */
prediction prediction_make(const family *f, unsigned seed);
void prediction_free(prediction *p);

/*
 * prediction_ask: put it, hear a guess and how sure it is, show what happens,
 * drawn by gnuplot. Fills percent and right of the event. False if the person
 * stops.
 */
bool prediction_ask(const prediction *p, event *e);

/*
 * choices_are: sets the choices, copies of a NULL-terminated list.
 * choices_around: numbers a factor of 10 apart, of which one is near n.
 */
void choices_are(prediction *p, const char *const list[]);
void choices_around(prediction *p, rng *r, double n, const char *unit);

/* The makers: drill_dynamics.c, drill_shapes.c, drill_fits.c, drill_walks.c. */
void make_step_size(prediction *p, rng *r);
void make_heavy_ball(prediction *p, rng *r);
void make_steps_to_go(prediction *p, rng *r);
void make_noise_ball(prediction *p, rng *r);
void make_hessian_sign(prediction *p, rng *r);
void make_simplex(prediction *p, rng *r);
void make_soft_threshold(prediction *p, rng *r);
void make_constant_fit(prediction *p, rng *r);
void make_which_solution(prediction *p, rng *r);
void make_walk(prediction *p, rng *r);
void make_escape(prediction *p, rng *r);

#endif
