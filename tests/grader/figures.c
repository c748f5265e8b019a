/*
 * figures.c: the SVGs that lessons show, and whether they are current.
 *
 * Each SVG ends in a comment with the data that it draws and a checksum of its
 * script, so that it can be compared by what is drawn: two versions of gnuplot
 * write different bytes for the same picture.
 */
#include "course.h"
#include "files.h"
#include "grade.h"
#include "picture.h"
#include "say.h"
#include <errno.h>
#include <glob.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char BEGIN[] = "<!-- drawn from script ";
static const double SAME = 1e-3; /* relative */
/*
 * A data set that begins with the line "# noise" shows rounding errors. Another
 * compiler has others: only their number and size are compared.
 */
static const char NOISE[] = "# noise";
static const double NOISE_DECADES = 3;

/* FNV-1a, of the script and the common style. */
static uint64_t checksum(const char *text, uint64_t h)
{
    for (; *text; text++)
        h = (h ^ (unsigned char)*text) * 0x100000001B3;
    return h;
}

static uint64_t script_checksum(const char *script)
{
    char *look = file_read("plots/style.gp", NULL);
    char *text = file_read(script, NULL);
    const uint64_t h = checksum(text ? text : "",
                                checksum(look ? look : "", 0xCBF29CE484222325));
    free(text);
    free(look);
    return h;
}

/* The data with at most six digits a number; a comment may not hold "--". */
static char *rounded(const char *path)
{
    char *text = file_read(path, NULL), *cursor = text, *out = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&out, &length);
    if (!stream)
        fail("there is no memory left for %s", path);
    for (char *line; (line = next_line(&cursor));) {
        char *rest, *word = strtok_r(line, " \t", &rest);
        for (bool first = true; word; first = false) {
            char *end;
            const double x = strtod(word, &end);
            if (!first)
                fputc(' ', stream);
            if (*end == '\0')
                fprintf(stream, "%.6g", x);
            else
                for (; *word; word++)
                    fputc(*word == '-' && word[1] == '-' ? '=' : *word, stream);
            word = strtok_r(NULL, " \t", &rest);
        }
        fputc('\n', stream);
    }
    fclose(stream);
    free(text);
    return out;
}

/* job: one script with its data and its picture. */
typedef struct job {
    const char *script;
    char *data, *svg; /* data: file, NULL where the script needs none */
    bool broken;
} job;

static void complain(job *j, char *sentence)
{
    j->broken = true;
    printf("  %s: %s\n", j->script, sentence);
    free(sentence);
}

/* "plots/06-x/03-y.gp" -> "06-x/03-y", to be freed. */
static char *stem_of(const char *script)
{
    const char *begin = script + strlen("plots/");
    return format("%.*s", (int)(strlen(begin) - strlen(".gp")), begin);
}

char *model_data(const char *stem, char **why)
{
    const bool figure = strncmp(strrchr(stem, '/'), "/fig-", 5) == 0;
    char *source = format("plots/%s.c", stem);
    char *program = figure
                        ? format("%s/figure/%s", build_folder(), stem)
                        : format("%s/plot/solutions/%s", build_folder(), stem);
    char *file = format("%s/plotdata/figures/%s.dat", build_folder(), stem);
    const char *const targets[] = {program, NULL};
    char *output = NULL;
    const bool computed = file_exists(source);
    if (computed && make_targets(targets, false, &output) != 0)
        *why = format("its program does not compile:\n%s", output);
    else if (computed)
        *why = picture_data(program, file);
    if (!computed || *why) {
        free(file);
        file = NULL;
    }
    free(output);
    free(program);
    free(source);
    return file;
}

static void make_data(job *j)
{
    char *stem = stem_of(j->script), *why = NULL;
    j->data = model_data(stem, &why);
    if (why)
        complain(j, why);
    free(stem);
}

/* Draws on a terminal; anything that gnuplot says is a complaint. */
static void draw(job *j, const char *terminal, const char *file)
{
    const picture p = {j->script, j->data, NULL};
    process drawn = picture_draw(&p, terminal, file, 24);
    if (drawn.status != 0 || (*file && drawn.length > 0))
        complain(j,
                 format("gnuplot (%s) says: %.300s", terminal, drawn.output));
    free(drawn.output);
}

static void render(job *j)
{
    draw(j, "svg", j->svg);
    char *svg = file_read(j->svg, NULL);
    char *data = j->data ? rounded(j->data) : format("%s", "");
    if (!svg || j->broken) {
        free(svg);
        free(data);
        return;
    }
    char *whole = format("%s%s%016llx\n%s-->\n", svg, BEGIN,
                         (unsigned long long)script_checksum(j->script), data);
    if (!file_write(j->svg, whole, strlen(whole)))
        complain(j, format("%s: %s", j->svg, strerror(errno)));
    free(whole);
    free(data);
    free(svg);
}

static bool same_number(double x, double y, bool noise)
{
    const double scale = fmax(1e-9, fmax(fabs(x), fabs(y)));
    if (isnan(x) || isnan(y))
        return noise || (isnan(x) && isnan(y));
    if (x == y || fabs(x - y) <= SAME * scale)
        return true;
    return noise && (fmin(fabs(x), fabs(y)) == 0 ||
                     fabs(log10(fabs(x / y))) <= NOISE_DECADES);
}

/* Compares two lines word by word, numbers as numbers. */
static bool same_line(char *a, char *b, bool noise)
{
    char *rest_a, *rest_b;
    char *wa = strtok_r(a, " ", &rest_a), *wb = strtok_r(b, " ", &rest_b);
    while (wa && wb) {
        char *ea, *eb;
        const double x = strtod(wa, &ea), y = strtod(wb, &eb);
        const bool numbers = !*ea && !*eb;
        if (numbers ? !same_number(x, y, noise) : strcmp(wa, wb) != 0)
            return false;
        wa = strtok_r(NULL, " ", &rest_a);
        wb = strtok_r(NULL, " ", &rest_b);
    }
    return !wa && !wb;
}

static void compare_data(job *j, char *committed, char *fresh)
{
    int line = 0;
    bool noise = false;
    for (;;) {
        char *a = next_line(&committed), *b = next_line(&fresh);
        line++;
        if (a && strncmp(a, "-->", 3) == 0)
            a = NULL;
        if (!a && !b)
            return;
        if (a && (*a == '\0' || strncmp(a, NOISE, strlen(NOISE)) == 0))
            noise = *a != '\0';
        if (!a || !b || !same_line(a, b, noise)) {
            complain(j, format("%s draws other data than its program gives "
                               "(row %d): make figures",
                               j->svg, line));
            return;
        }
    }
}

static void check(job *j)
{
    char *svg = file_read(j->svg, NULL);
    char *comment = svg ? strstr(svg, BEGIN) : NULL;
    if (!comment) {
        complain(j,
                 format("%s is missing or not made by make figures", j->svg));
        free(svg);
        return;
    }
    char *data = comment + strlen(BEGIN);
    const uint64_t drawn = strtoull(next_line(&data), NULL, 16);
    if (drawn != script_checksum(j->script))
        complain(j, format("%s was drawn by another version of the script: "
                           "make figures",
                           j->svg));
    char *fresh = j->data ? rounded(j->data) : format("%s", "");
    compare_data(j, data, fresh);
    char *again = format("%s/plotdata/check.svg", build_folder());
    make_folders(again);
    draw(j, "svg", again);
    draw(j, "dumb", "");
    free(again);
    free(fresh);
    free(svg);
}

char *figure_data(const exercise *e, const char *file)
{
    char *path = path_of("plots", e, ".svg");
    char *svg = file_read(path, NULL), *problem = NULL;
    char *data = svg ? strstr(svg, BEGIN) : NULL;
    char *end = data ? strstr(data, "-->") : NULL;
    if (!end) {
        problem = format("%s holds no data", path);
    } else {
        next_line(&data);
        if (!file_write(file, data, (size_t)(end - data)))
            problem = format("%s cannot be written", file);
    }
    free(svg);
    free(path);
    return problem;
}

int command_figures(course *c, bool only_check)
{
    (void)c;
    glob_t found;
    if (glob("plots/*/*.gp", 0, NULL, &found) != 0)
        fail("there is no script in plots/");
    if (!have_gnuplot())
        fail("gnuplot is missing: make start installs it");
    int broken = 0;
    for (size_t k = 0; k < found.gl_pathc; k++) {
        job j = {.script = found.gl_pathv[k]};
        j.svg = format("%.*ssvg", (int)(strlen(j.script) - 2), j.script);
        make_data(&j);
        if (!j.broken && only_check)
            check(&j);
        else if (!j.broken)
            render(&j);
        broken += j.broken;
        free(j.data);
        free(j.svg);
    }
    printf("%zu figures %s, %d broken\n", found.gl_pathc,
           only_check ? "current" : "drawn", broken);
    globfree(&found);
    return broken ? EXIT_FAILED : EXIT_PASSED;
}
