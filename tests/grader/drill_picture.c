/* drill_picture.c: the drill's pictures, drawn by gnuplot as text. */
#include "drill_picture.h"
#include "drill_screen.h"
#include "files.h"
#include "grade.h"
#include "picture.h"
#include "say.h"
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROWS = 15 };

/* Is there a gnuplot? Asked once; where there is none it is said once. */
static bool can_draw(void)
{
    static int known = -1;
    if (known < 0) {
        known = have_gnuplot();
        if (!known)
            printf("  (no picture: gnuplot is missing; make start installs "
                   "it)\n");
    }
    return known;
}

void draw_data(const char *data)
{
    if (screen_is_plain() || !can_draw())
        return;
    char *file = format("%s/drill/%ld.dat", build_folder(), (long)getpid());
    if (file_write(file, data, strlen(data))) {
        const picture p = {"tests/grader/drill.gp", file, NULL};
        process drawn = picture_draw(&p, "dumb", "", ROWS);
        if (drawn.status == 0)
            picture_print(&drawn);
        free(drawn.output);
        unlink(file);
    }
    free(file);
}
