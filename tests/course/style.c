/*
 * The form of the code: clang-format, both compilers without a warning,
 * shellcheck.
 */
#include "support.h"
#include <ctype.h>
#include <stdbool.h>
#include <unistd.h>

/* The tracked files that end so, on one line, each in quotes; to be freed. */
static char *files_ending(const char *end, const char *other)
{
    char *files = tracked(), *cursor = files, *list = format("%s", "");
    for (char *path; (path = next_line(&cursor));) {
        if (!ends_in(path, end) && !ends_in(path, other))
            continue;
        char *longer = format("%s '%s'", list, path);
        free(list);
        list = longer;
    }
    free(files);
    return list;
}

/* A command that has nothing to say where all is well. */
static void expect_silence(const char *command)
{
    process p = shell(command, 600);
    cr_expect(p.status == 0 && p.length == 0, "%.80s ... says\n%.4000s",
              command, p.output);
    free(p.output);
}

/* ---- clang-format ---- */

/* Another version breaks lines elsewhere; its word counts where CI has it. */
static bool is_our_clang_format(void)
{
    const char *ci = getenv("CI");
    process p = shell("clang-format --version", 20);
    const bool ours = strstr(p.output, "version 14.") != NULL;
    free(p.output);
    return ours || (ci && strcmp(ci, "true") == 0);
}

Test(style, clang_format_has_nothing_to_change)
{
    need_tool("clang-format");
    if (!is_our_clang_format())
        cr_skip_test("the code is formatted with clang-format 14");
    char *files = files_ending(".c", ".h");
    char *command = format("clang-format --dry-run -Werror %s 2>&1 | "
                           "grep 'error:' | head -n 40",
                           files);
    expect_silence(command);
    free(command);
    free(files);
}

/* ---- compilers ---- */

/* The versions that a mistakes.c holds: "mistake-1 ... variant-1 ...". */
static char *kinds_of(const char *path)
{
    char *command = format("sed -n 's:^ \\* \\(MISTAKE\\|VARIANT\\) "
                           "\\([0-9]*\\) .*:\\1-\\2:p' '%s' | tr A-Z a-z",
                           path);
    process p = shell(command, 20);
    free(command);
    return p.output;
}

/* Does a path's folder below tests/ hold exercises? tests/06-x/03-y/... */
static bool is_exercise_test(const char *path)
{
    return begins_with(path, "tests/") && isdigit((unsigned char)path[6]);
}

/*
 * What make calls the object of a C file in its build folder, each on a line:
 * for most the same path; mistakes.c gives one for each version, if wanted.
 */
static void print_objects(FILE *out, const char *path, bool mistakes)
{
    const int stem = (int)strlen(path) - 2;
    if (!is_exercise_test(path) || !ends_in(path, "/mistakes.c")) {
        fprintf(out, "%.*s.o\n", stem, path);
        return;
    }
    if (!mistakes)
        return;
    char *kinds = kinds_of(path), *cursor = kinds;
    const int folder = stem - (int)strlen("tests//mistakes");
    for (char *kind; (kind = next_line(&cursor));)
        fprintf(out, "%s/%.*s.o\n", kind, folder, path + strlen("tests/"));
    free(kinds);
}

/* Files that other tests compile by themselves, or that bring their own rule. */
static bool has_no_rule(const char *path)
{
    return begins_with(path, "tests/bench/") ||
           (begins_with(path, "tests/course/") &&
            strchr(path + strlen("tests/course/"), '/'));
}

/* Writes the objects of all C files to a temporary file; its name. */
static char *list_objects(bool mistakes)
{
    char *list = NULL, *files = tracked(), *cursor = files;
    size_t length;
    FILE *out = open_memstream(&list, &length);
    for (char *path; (path = next_line(&cursor));)
        if (ends_in(path, ".c") && !has_no_rule(path))
            print_objects(out, path, mistakes);
    fclose(out);
    char *name = format("/tmp/descent-style-XXXXXX");
    const int fd = mkstemp(name);
    cr_assert(fd >= 0 && file_write(name, list, length));
    close(fd);
    free(list);
    free(files);
    return name;
}

/*
 * Runs make's own compile commands for a variant of their own. (The goal
 * test/none turns on the rules that only make test has.)
 */
static void expect_no_warnings(const char *compiler, const char *options,
                               bool mistakes)
{
    char *objects = list_objects(mistakes);
    char *command = format(
        "unset MAKEFLAGS MFLAGS MAKELEVEL\n"
        "b=.build/syntax-%s; mkdir -p $b/test; : >$b/test/none\n"
        "sed \"s:^:$b/:\" %s | xargs make -s -k -j2 CC=%s VARIANT=${b#*/} "
        "OPT='%s -Werror' $b/test/none 2>&1 |\n"
        "grep -E 'error:|warning:|No rule' | sort -u | head -n 40\n"
        "rm -rf $b\n",
        compiler, objects, compiler, options);
    expect_silence(command);
    free(command);
    remove(objects);
    free(objects);
}

/* Warnings of gcc's optimizer count; audits see those of the mistakes. */
Test(style, gcc_has_no_warning)
{
    need_tool("gcc");
    expect_no_warnings("gcc", "-O1", false);
}

/* clang knows its warnings without making an object. */
Test(style, clang_has_no_warning)
{
    need_tool("clang");
    expect_no_warnings("clang", "-fsyntax-only", true);
}

/* ---- scripts ---- */

/* Is its first line that of a shell script? */
static bool is_shell_script(const char *path)
{
    FILE *file = fopen(path, "rb");
    char first[64] = "";
    if (file) {
        if (!fgets(first, sizeof first, file))
            first[0] = '\0';
        fclose(file);
    }
    return begins_with(first, "#!") && (strstr(first, "sh\n") != NULL);
}

Test(style, shellcheck_has_nothing_to_say)
{
    need_tool("shellcheck");
    char *files = tracked(), *cursor = files;
    int scripts = 0;
    for (char *path; (path = next_line(&cursor));)
        if (is_shell_script(path)) {
            char *command = format("shellcheck '%s'", path);
            expect_silence(command);
            free(command);
            scripts++;
        }
    cr_expect_geq(scripts, 2);
    free(files);
}

/* ---- text ---- */

Test(style, no_tabs_or_blanks_where_they_do_not_show)
{
    char *files = files_ending(".c", ".h"), *pages = files_ending(".md", ".gp");
    char *command = format("grep -nE '[[:blank:]]$|\t' %s | head -n 20; "
                           "grep -nE '[[:blank:]]$' %s | head -n 20",
                           files, pages);
    expect_silence(command);
    free(command);
    free(pages);
    free(files);
}
