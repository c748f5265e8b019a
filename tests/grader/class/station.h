/* station.h: what one exercise is graded with; see workshop.h. */
#ifndef CLASS_STATION_H
#define CLASS_STATION_H

#include "workshop.h"

/*
 * station_open: copy what cells see of an exercise whose parts make has made.
 *   headers  pattern of the files that its sources may include
 * station_read_records: the model answer's and the mistakes', and the key of
 * what the verdicts rest on. Both end the program with a sentence where
 * something is missing.
 */
void station_open(workshop *w, station *s, const exercise *e,
                  const char *headers);
void station_read_records(workshop *w, station *s);
void station_close(station *s);

/* copy_files: all that match the pattern, to a folder of the scratch. */
void copy_files(const char *pattern, const char *to);

#endif
