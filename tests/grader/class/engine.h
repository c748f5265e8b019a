/* engine.h: several processes for one list, and what a person sees of it. */
#ifndef CLASS_ENGINE_H
#define CLASS_ENGINE_H

#include "workshop.h"

/*
 * engine_run: grade the list in that many processes, and show how far they are:
 * a bar with rate and time left on a terminal, else a line now and then. False
 * if one of them ended before its time; it has said why.
 */
bool engine_run(workshop *w, const char *out, int jobs);

#endif
