/* picture.h: run the programs and the scripts behind a plot. */
#ifndef PICTURE_H
#define PICTURE_H

#include "catalog.h"
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
 * model_data: compute what plots/<stem>.gp draws, with the model answers.
 * Returns the data's file, or NULL where the script needs no program or where
 * that failed: then *why says so. Both are to be freed.
 */
char *model_data(const char *stem, char **why); /* figures.c */

/*
 * figure_data: write to a file the data that plots/<stem>.svg was drawn from, to
 * the six digits that it keeps. Returns NULL, or why there is none.
 */
char *figure_data(const exercise *e, const char *file); /* figures.c */

/*
 * picture_draw: run gnuplot.
 *   terminal  "dumb", "svg", "png" or another of gnuplot's
 *   file      where the image goes, or "" for standard output and windows
 *   rows      height on a dumb terminal
 * The process's output is the picture as text, or gnuplot's complaint.
 */
process picture_draw(const picture *p, const char *terminal, const char *file,
                     int rows);

/* picture_print: a text picture without the blank lines above and below it. */
void picture_print(const process *drawn);

#endif
