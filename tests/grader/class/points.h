/* points.h: what the plot program of a submission prints, made harmless. */
#ifndef CLASS_POINTS_H
#define CLASS_POINTS_H

/*
 * points_clean: rows of numbers and short labels that gnuplot may read, to be
 * freed: at most 3000 rows of at most 400 bytes. NULL, with *why a sentence (to
 * be freed), where there are more, or none.
 *   text  what it printed; changed
 *   why   in and out, NULL before
 */
char *points_clean(char *text, char **why);

#endif
