/* drill_report.c: what a session showed. */
#include "drill_report.h"
#include "drill_picture.h"
#include "drill_score.h"
#include "drill_screen.h"
#include "drill_sections.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

enum { CHAPTERS_MAX = 100, SECTIONS_SHOWN = 8 };
static const double WEAK_BELOW = 2. / 3;

double rating_score(rating r)
{
    return r == FORGOT ? 0 : r == HARD ? 0.5 : 1;
}

static const char *chapter_name(const result *r)
{
    return r->question   ? r->question->chapter
           : r->exercise ? r->exercise->chapter
                         : "?";
}

/* A line for each chapter; returns how many are weak. */
static int chapter_lines(const result results[], int count)
{
    enum { BAR = 16 };
    int weak = 0;
    for (int c = 0; c < CHAPTERS_MAX; c++) {
        const char *name = NULL;
        double sum = 0;
        int n = 0;
        for (int i = 0; i < count; i++)
            if (results[i].chapter == c) {
                if (!name || *name == '?')
                    name = chapter_name(&results[i]);
                sum += results[i].score;
                n++;
            }
        if (n == 0)
            continue;
        char bar[BAR + 1] = "";
        for (int k = 0; k < BAR; k++)
            bar[k] = k < (int)(BAR * sum / n + 0.5) ? '#' : '.';
        const bool is_weak = sum / n < WEAK_BELOW;
        weak += is_weak;
        printf("  %-24s %s  %3.0f %% of %d%s%s%s\n", name,
               screen_is_plain() ? "" : bar, 100 * sum / n, n,
               styled(is_weak ? BAD : PLAIN), is_weak ? "  weak" : "",
               styled(PLAIN));
    }
    return weak;
}

/* The sections behind what went wrong, each once, the worst first. */
static void reread(const result results[], int count)
{
    section shown[SECTIONS_SHOWN];
    int n = 0;
    for (int half = 0; half < 2; half++)
        for (int i = 0; i < count && n < SECTIONS_SHOWN; i++) {
            const result *r = &results[i];
            if (!(r->score < 1) || (r->score > 0) != (half == 1))
                continue;
            section s = r->question   ? section_of_question(r->question)
                        : r->exercise ? section_of_exercise(r->exercise)
                                      : (section){.page = NULL};
            bool known = !s.page;
            for (int k = 0; k < n && !known; k++)
                known = strcmp(shown[k].page, s.page) == 0 &&
                        shown[k].line == s.line;
            if (known)
                section_free(&s);
            else
                shown[n++] = s;
        }
    if (n > 0)
        printf("\nRead again:\n");
    for (int k = 0; k < n; k++) {
        printf("  %s:%d\n", shown[k].page, shown[k].line);
        say_text("      ", shown[k].heading);
        section_free(&shown[k]);
    }
}

void report_session(const result results[], int count, const drill_log *l,
                    double began, double ended)
{
    const int seconds = (int)(ended - began + 0.5);
    double sum = 0;
    for (int i = 0; i < count; i++)
        sum += results[i].score;
    printf("\n%sReport%s: %d item%s in %d:%02d", styled(BOLD), styled(PLAIN),
           count, count == 1 ? "" : "s", seconds / 60, seconds % 60);
    if (count == 0) {
        printf("\n");
        return;
    }
    printf(", %.0f %%\n\n", 100 * sum / count);
    const int weak = chapter_lines(results, count);
    reread(results, count);
    const calibration c = score_calibration(l, (long long)began);
    if (c.total > 0) {
        const calibration ever = score_calibration(l, 0);
        char *data = calibration_data(&ever);
        printf("\nYour predictions:\n");
        calibration_print(&c);
        draw_data(data);
        free(data);
    }
    if (weak == 0)
        printf("\nNo chapter was weak.\n");
}
