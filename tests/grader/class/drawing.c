/* drawing.c: a submission's picture beside the reference. */
#include "drawing.h"
#include "files.h"
#include "grade.h"
#include "page.h"
#include "picture.h"
#include "points.h"
#include "scratch.h"
#include "values.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECONDS = 10, CPU_SECONDS = 5 };
static const size_t BYTES = (size_t)1 << 30, FILE_BYTES = (size_t)1 << 20;

/* ---- what the program prints ---- */

static char *folder_of(const workshop *w, const exercise *e)
{
    return format("%s/plots/%s", w->scratch, e->stem);
}

void drawing_prepare(const workshop *w, const exercise *e)
{
    char *from = format("%s/class/%s/plot", build_folder(), e->stem);
    char *name = format("plots/%s", e->stem);
    if (file_exists(from)) {
        char *folder = scratch_folder(w->scratch, name);
        char *to = format("%s/plot", folder);
        scratch_copy(from, to, true);
        free(to);
        free(folder);
    }
    free(name);
    free(from);
}

static bool is_asked_for(verdict v)
{
    const char *plots = getenv("PLOTS");
    if (!plots || !*plots || strcmp(plots, "failed") == 0)
        return v == FAILED;
    if (strcmp(plots, "all") == 0)
        return v != UNGRADED;
    if (strcmp(plots, "none") != 0)
        fail("PLOTS=%s: say failed, all or none", plots);
    return false;
}

static char *run(const cell *c, char **why)
{
    char *program = cell_path(c, "/course/plot");
    char *work = cell_path(c, "/work"), *course = cell_path(c, "/course");
    char *set[] = {format("LD_LIBRARY_PATH=%s:%s", work, course), NULL};
    const char *const argv[] = {program, NULL};
    char *data = NULL;
    process p = cell_run(c, argv, (const char *const *)set);
    if (p.late || p.status == 128 + 24 || p.status == 128 + 9)
        *why = format("the program that draws it did not end within %d s",
                      CPU_SECONDS);
    else if (p.status != 0)
        *why =
            format("the program that draws it ended with status %d", p.status);
    else
        data = points_clean(p.output, why);
    free(p.output);
    free(set[0]);
    free(course);
    free(work);
    free(program);
    return data;
}

char *drawing_data(const workshop *w, const station *s, verdict v, char **why)
{
    *why = NULL;
    if (!is_asked_for(v))
        return NULL;
    char *folder = folder_of(w, s->exercise), *data = NULL;
    if (access(folder, R_OK) == 0) {
        const cell c = {.course = folder,
                        .work = w->library,
                        .out = w->out,
                        .seconds = SECONDS,
                        .cpu_seconds = CPU_SECONDS,
                        .bytes = BYTES,
                        .file_bytes = FILE_BYTES};
        data = run(&c, why);
    }
    free(folder);
    return data;
}

/* ---- the picture ---- */

/* Names within the picture must not be those of another one on the page. */
static void put_renamed(FILE *to, const char *svg, const char *end,
                        const char *prefix)
{
    static const char *const before[] = {"id=\"", "id='", "href='#", "href=\"#",
                                         "url(#"};
    while (svg < end) {
        size_t n = 0;
        for (size_t k = 0; n == 0 && k < sizeof before / sizeof *before; k++)
            if (strncmp(svg, before[k], strlen(before[k])) == 0)
                n = strlen(before[k]);
        if (n > 0)
            fprintf(to, "%.*s%s", (int)n, svg, prefix);
        else
            fputc(*svg, to);
        svg += n > 0 ? n : 1;
    }
}

/* gnuplot's file as an element of a page. */
static char *inlined(const char *svg, json_object *e)
{
    const char *box = strstr(svg, "viewBox=\"");
    const char *body = strstr(svg, "</desc>"), *end = strstr(svg, "</svg>");
    char *text = NULL, *prefix = format("p%s-", text_in(e, "exercise"));
    size_t length;
    FILE *to = box && body && end ? open_memstream(&text, &length) : NULL;
    if (to) {
        fprintf(to, "<svg viewBox=\"%.*s\" role=\"img\" aria-label=\"",
                (int)strcspn(box + 9, "\""), box + 9);
        put_text(to, text_in(e, "title"));
        fputs(": the reference and yours\">", to);
        put_renamed(to, body + strlen("</desc>"), end, prefix);
        fputs("</svg>\n", to);
        fclose(to);
    }
    free(prefix);
    return text;
}

static char *draw(json_object *e, const char *data, const char *folder,
                  char **why)
{
    exercise x = {.stem = (char *)(size_t)text_in(e, "stem")};
    char *script = path_of("plots", &x, ".gp"), *svg = NULL, *text = NULL;
    char *reference = format("%s/reference", folder);
    char *yours = format("%s/yours", folder), *file = format("%s/svg", folder);
    if (!file_write(yours, data, strlen(data)))
        *why = format("%s cannot be written (%s)", yours, strerror(errno));
    else if (!(*why = figure_data(&x, reference))) {
        const picture p = {script, reference, yours};
        process drawn = picture_draw(&p, "svg", file, 22);
        text = drawn.status == 0 ? file_read(file, NULL) : NULL;
        svg = text ? inlined(text, e) : NULL;
        if (!svg)
            *why = drawn.status == 127
                       ? format("gnuplot is not installed here")
                       : format("gnuplot cannot draw what it gives");
        free(drawn.output);
    }
    unlink(file);
    unlink(yours);
    unlink(reference);
    free(text);
    free(file);
    free(yours);
    free(reference);
    free(script);
    return svg;
}

char *drawing_svg(json_object *e, const char *data, char **why)
{
    const char *where = getenv("TMPDIR");
    char *folder =
        format("%s/descent-draw-XXXXXX", where && *where ? where : "/tmp");
    char *svg = NULL;
    *why = NULL;
    if (mkdtemp(folder)) {
        svg = draw(e, data, folder, why);
        rmdir(folder);
    } else {
        *why = format("%s cannot be made (%s)", folder, strerror(errno));
    }
    free(folder);
    return svg;
}
