/* drill_picture.h: the drill's pictures. */
#ifndef DRILL_PICTURE_H
#define DRILL_PICTURE_H

/*
 * draw_data: what drill.gp makes of the data, as text. Where output is plain
 * nothing is drawn; where gnuplot is missing it says so, once.
 */
void draw_data(const char *data);

#endif
