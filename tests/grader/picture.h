/* picture.h: run the programs and the scripts behind a plot. */
#ifndef PICTURE_H
#define PICTURE_H

#include "process.h"
#include <stdbool.h>

/*
 * picture: what a gnuplot script is given.
 *   script     plots/<chapter>/<name>.gp
 *   reference  data file of the solution (for a figure: its data), or NULL
 *   yours      data file of the learner, or NULL
 */
typedef struct picture {
    const char *script, *reference, *yours;
} picture;

/* have_gnuplot: can it be run? */
bool have_gnuplot(void);

/*
 * picture_data: run a plot's program and keep its output.
 *   program  built by make
 *   file     out, where its output goes; folders on the way are made
 * Returns NULL, or in words why there is no data (to be freed).
 */
char *picture_data(const char *program, const char *file);

/*
 * picture_draw: run gnuplot.
 *   terminal  "dumb", "svg", "png" or another of gnuplot's
 *   file      where the image goes, or "" for standard output and windows
 *   rows      height on a dumb terminal
 * The process's output is the picture as text, or gnuplot's complaint.
 */
process picture_draw(const picture *p, const char *terminal, const char *file,
                     int rows);

#endif
