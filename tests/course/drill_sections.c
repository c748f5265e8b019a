/*
 * Which section of a lesson is behind a question or an exercise: some that are
 * plain to see, and for all that it is there.
 */
#include "catalog.h"
#include "drill_sections.h"
#include "support.h"

static questions all;

static void read_all(void)
{
    char *problem = questions_add_all(&all);
    cr_assert(!problem, "%s", problem);
}

TestSuite(sections, .init = read_all);

/* How a question begins, its section, and an exercise of that. */
static const char *const PLAIN_TO_SEE[][3] = {
    {"How do you project on the probability simplex",
     "Projection on the simplex", "1.5"},
    {"State the variational inequality", "The angle at the nearest point", ""},
    {"Prove that a local minimum of a convex function",
     "Every local minimum is global", "2.6"},
    {"What are hyper-dual numbers", "Hyper-dual numbers", "3.8"},
    {"Describe Householder's QR", "Householder's QR", "4.5"},
    {"Exactly what does L2 regularisation add", "What L2 adds", "5.4"},
    {"Projected gradient descent: when do you stop",
     "Constraints: projected gradient", "6.5"},
    {"Why does averaging the iterates help", "Averaging", "7.5"},
    {"What is adaptive restart", "Restarts", "8.6"},
};

Test(sections, are_those_that_a_reader_would_name)
{
    int found = 0;
    for (size_t k = 0; k < sizeof PLAIN_TO_SEE / sizeof *PLAIN_TO_SEE; k++)
        for (int i = 0; i < all.count; i++) {
            const question *q = &all.items[i];
            if (!begins_with(q->title, PLAIN_TO_SEE[k][0]))
                continue;
            section s = section_of_question(q);
            cr_expect_str_eq(s.heading, PLAIN_TO_SEE[k][1], "%s: %s", q->title,
                             s.heading);
            cr_expect(strstr(s.exercises, PLAIN_TO_SEE[k][2]), "%s: %s",
                      s.heading, s.exercises);
            section_free(&s);
            found++;
        }
    cr_expect_eq(found, (int)(sizeof PLAIN_TO_SEE / sizeof *PLAIN_TO_SEE));
}

/* Is the heading in that line of the page? */
static void expect_there(const section *s, const char *of)
{
    cr_assert(s->page, "%s has no section", of);
    char *words = format(" %s", s->heading), *command;
    command = format("sed -n '%dp' %s", s->line, s->page);
    process p = shell(command, 20);
    p.output[strcspn(p.output, "\n")] = '\0';
    cr_expect(*p.output == '#' && ends_in(p.output, words), "%s: %s:%d is %s",
              of, s->page, s->line, p.output);
    free(p.output);
    free(command);
    free(words);
}

Test(sections, every_question_has_one)
{
    for (int i = 0; i < all.count; i++) {
        section s = section_of_question(&all.items[i]);
        cr_expect(s.page && strstr(s.page, all.items[i].chapter));
        if (i % 8 == 0)
            expect_there(&s, all.items[i].key);
        section_free(&s);
    }
}

Test(sections, every_exercise_has_one)
{
    catalog c = catalog_read("exercises/catalog.tsv");
    for (int i = 0; i < c.count; i++) {
        char *lesson = format("chapters/%s/README.md", c.items[i].chapter);
        char *link = format("exercises/%s.c", c.items[i].stem);
        if (line_of(lesson, link) > 0) {
            section s = section_of_exercise(&c.items[i]);
            expect_there(&s, c.items[i].id);
            cr_expect(s.exercises && strstr(s.exercises, c.items[i].id),
                      "%s: %s", c.items[i].id, s.exercises);
            section_free(&s);
        }
        free(link);
        free(lesson);
    }
    catalog_free(&c);
}
