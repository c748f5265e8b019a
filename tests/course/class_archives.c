/* What may be handed in, in which archives, and what archives may not do. */
#include "class.h"
#include <archive.h>
#include <archive_entry.h>

TestSuite(class_archives, .init = class_enter);

enum { ZIP, TAR, TAR_GZ };

/* ---- archives, made by hand ---- */

static struct archive *begin_archive(const char *name, int form)
{
    char *path = format("%s/subs/%s", place, name);
    struct archive *a = archive_write_new();
    cr_assert(a && make_folders(path));
    if (form == ZIP)
        archive_write_set_format_zip(a);
    else
        archive_write_set_format_gnutar(a);
    if (form == TAR_GZ)
        archive_write_add_filter_gzip(a);
    cr_assert(archive_write_open_filename(a, path) == ARCHIVE_OK, "%s",
              archive_error_string(a));
    free(path);
    return a;
}

static void end_archive(struct archive *a)
{
    cr_assert(archive_write_close(a) == ARCHIVE_OK, "%s",
              archive_error_string(a));
    archive_write_free(a);
}

static void put_file(struct archive *a, const char *path, const char *text)
{
    struct archive_entry *e = archive_entry_new();
    archive_entry_set_pathname(e, path);
    archive_entry_set_filetype(e, AE_IFREG);
    archive_entry_set_perm(e, 0644);
    archive_entry_set_size(e, (la_int64_t)strlen(text));
    archive_write_header(a, e);
    archive_write_data(a, text, strlen(text));
    archive_entry_free(e);
}

static void put_link(struct archive *a, const char *path, const char *to,
                     bool hard)
{
    struct archive_entry *e = archive_entry_new();
    archive_entry_set_pathname(e, path);
    archive_entry_set_filetype(e, hard ? AE_IFREG : AE_IFLNK);
    archive_entry_set_perm(e, 0777);
    if (hard)
        archive_entry_set_hardlink(e, to);
    else
        archive_entry_set_symlink(e, to);
    archive_write_header(a, e);
    archive_entry_free(e);
}

/* An archive with one file. */
static void archive_of(const char *name, int form, const char *path,
                       const char *text)
{
    struct archive *a = begin_archive(name, form);
    put_file(a, path, text);
    end_archive(a);
}

/*
 * The same for a zip whose path has bytes that are no UTF-8: it is written with
 * ? in their place, since libarchive would convert them.
 */
static void archive_of_bytes(const char *name, const char *path,
                             const char *text)
{
    char *safe = format("%s", path), *file = format("%s/subs/%s", place, name);
    const size_t n = strlen(path);
    size_t length;
    for (char *c = safe; *c; c++)
        if ((unsigned char)*c >= 0x80)
            *c = '?';
    archive_of(name, ZIP, safe, text);
    char *bytes = file_read(file, &length);
    for (size_t k = 0; bytes && k + n <= length; k++)
        if (memcmp(bytes + k, safe, n) == 0)
            memcpy(bytes + k, path, n);
    cr_assert(bytes && file_write(file, bytes, length));
    free(bytes);
    free(file);
    free(safe);
}

static char *answer_text(void)
{
    char *text = file_read(ANSWER, NULL);
    cr_assert(text, ANSWER " cannot be read");
    return text;
}

/* ---- how it ended ---- */

static void expect_outcome(const char *student, const char *outcome,
                           const char *words)
{
    json_object *r = result_in("out", student);
    json_object *e = element(r, "exercises", 0);
    cr_expect(strcmp(field(e, "outcome"), outcome) == 0 &&
                  strstr(field(e, "sentence"), words),
              "%s: %s, %s", student, field(e, "outcome"), field(e, "sentence"));
    json_object_put(r);
}

static void expect_passed(const char *student)
{
    expect_outcome(student, "passed", "");
}

static void expect_refused(const char *student, const char *words)
{
    expect_outcome(student, "could not be graded", words);
}

/* ---- what is taken ---- */

static void hand_in_are_read_in_every_form(void)
{
    char *text = answer_text();
    archive_of("zip.zip", ZIP, PATH, text);
    archive_of("tar.tar", TAR, PATH, text);
    archive_of("gz.tar.gz", TAR_GZ, PATH, text);
    archive_of("tgz.tgz", TAR_GZ, PATH, text);
    archive_of("below folders.zip", ZIP, "my work/descent-main/" PATH, text);
    archive_of("chapter.zip", ZIP, STEM ".c", text);
    archive_of("flat.zip", ZIP, "01-segment-point.c", text);
    archive_of("backslashes.zip", ZIP,
               "exercises\\01-convex-sets\\01-segment-point.c", text);
    archive_of("dot.tar", TAR, "./" PATH, text);
    hand_in("folder", text);
    char *flat = AT("subs/flat-folder/deep/01-segment-point.c");
    write_text(flat, text);
    free(flat);
    free(text);
}

Test(class_archives, are_read_in_every_form)
{
    static const char *const students[] = {
        "zip",  "tar",    "gz",          "tgz", "below folders", "chapter",
        "flat", "folder", "backslashes", "dot", "flat-folder",
    };
    for (size_t k = 0; k < sizeof students / sizeof *students; k++)
        expect_passed(students[k]);
}

/* Whoever zips the whole course hands in exercises/, not the solutions. */
static void hand_in_of_the_whole_course_hold_one_answer(void)
{
    char *text = answer_text();
    struct archive *a = begin_archive("whole.zip", ZIP);
    put_file(a, "d/.descent/stubs/" STEM ".c", "old");
    put_file(a, "d/" ANSWER, "not this");
    put_file(a, "d/plots/" STEM ".c", "nor this");
    put_file(a, "d/" PATH, text);
    put_file(a, "__MACOSX/d/exercises/01-convex-sets/._01-segment-point.c", "");
    put_file(a, "d/backup/deeper/" PATH, "an older one");
    end_archive(a);
    free(text);
}

Test(class_archives, of_the_whole_course_hold_one_answer)
{
    expect_passed("whole");
}

static void hand_in_with_two_answers_are_refused(void)
{
    char *text = answer_text();
    struct archive *a = begin_archive("two.zip", ZIP);
    put_file(a, "a/" PATH, text);
    put_file(a, "b/" PATH, "another");
    end_archive(a);
    a = begin_archive("twice.zip", ZIP);
    put_file(a, "a/" PATH, text);
    put_file(a, "b/" PATH, text);
    end_archive(a);
    a = begin_archive("three.zip", ZIP);
    put_file(a, "a/" PATH, "one");
    put_file(a, "b/" PATH, "another");
    put_file(a, "c/" PATH, text);
    end_archive(a);
    a = begin_archive("link-first.zip", ZIP);
    put_link(a, "a/" PATH, "secret.c", false);
    put_file(a, "b/" PATH, text);
    end_archive(a);
    free(text);
}

Test(class_archives, with_two_answers_are_refused)
{
    expect_refused("two", "two different files for it");
    expect_refused("three", "two different files for it");
    expect_refused("link-first", "a link or a device, not a file");
    expect_passed("twice");
}

static void hand_in_without_the_file_are_told_so(void)
{
    archive_of("other.zip", ZIP, "README.md", "Hello");
}

Test(class_archives, without_the_file_are_told_so)
{
    expect_outcome("other", "failed", "was not handed in");
}

/* A path of 16 KiB: no file system has it, but an archive may. */
static void hand_in_with_a_long_path_hold_the_others(void)
{
    enum { LENGTH = 1 << 14 };
    char *text = answer_text(), *longest = allocate(LENGTH + sizeof PATH, 1);
    for (int k = 0; k < LENGTH; k += 2)
        memcpy(longest + k, "d/", 3);
    strcat(longest, PATH);
    struct archive *a = begin_archive("long-path.tar.gz", TAR_GZ);
    put_file(a, longest, "not this");
    put_file(a, "a/" PATH, text);
    end_archive(a);
    archive_of("long-alone.tar.gz", TAR_GZ, longest, text);
    free(longest);
    free(text);
}

Test(class_archives, with_a_long_path_hold_the_others)
{
    expect_passed("long-path");
    expect_outcome("long-alone", "failed", "was not handed in");
}

/* ---- what is refused ---- */

static void hand_in_that_lead_out_are_refused(void)
{
    char *text = answer_text();
    archive_of("up.zip", ZIP, "../../exercises/x/" PATH, text);
    archive_of("inside-up.tar", TAR, "a/../../" PATH, text);
    archive_of("absolute.tar", TAR, "/" PATH, text);
    archive_of("drive.zip", ZIP, "C:\\" PATH, text);
    free(text);
}

Test(class_archives, that_lead_out_are_refused)
{
    expect_refused("up", "leads out of it");
    expect_refused("inside-up", "leads out of it");
    expect_refused("absolute", "leads out of it");
    expect_refused("drive", "leads out of it");
}

/* The secret would compile: so a link that is followed is one that passes. */
static void hand_in_with_links_are_not_followed(void)
{
    char *text = answer_text(), *secret = AT("secret.c");
    write_text(secret, text);
    struct archive *a = begin_archive("symlink.tar", TAR);
    put_link(a, PATH, secret, false);
    end_archive(a);
    a = begin_archive("hardlink.tar", TAR);
    put_link(a, PATH, secret, true);
    end_archive(a);
    a = begin_archive("symlink-zip.zip", ZIP);
    put_link(a, PATH, secret, false);
    end_archive(a);
    char *folder = AT("subs/link-folder/exercises/01-convex-sets/x");
    cr_assert(make_folders(folder));
    char *link = AT("subs/link-folder/" PATH);
    cr_assert(symlink(secret, link) == 0);
    char *whole = AT("subs/link-whole"), *to = AT("subs/link-folder");
    cr_assert(symlink(to, whole) == 0);
    char *pipe = AT("subs/fifo/exercises/01-convex-sets/01-segment-point.c");
    cr_assert(make_folders(pipe) && mkfifo(pipe, 0600) == 0);
    free(pipe);
    free(to);
    free(whole);
    free(link);
    free(folder);
    free(secret);
    free(text);
}

Test(class_archives, with_links_are_not_followed)
{
    expect_refused("symlink", "a link or a device, not a file");
    expect_refused("hardlink", "a link or a device, not a file");
    expect_refused("symlink-zip", "a link or a device, not a file");
    expect_refused("link-folder", "is a link, not a file");
    expect_refused("link-whole", "it is a link");
    expect_refused("fifo", "is no file");
}

/* 300 MiB of zeros, in a file of 300 KiB. */
static void hand_in_that_are_bombs_are_refused(void)
{
    enum { BLOCK = 1 << 20, BLOCKS = 300 };
    char *zeros = allocate(BLOCK, 1);
    static const char *const names[] = {"bomb.tar.gz", "bomb-elsewhere.tar.gz"};
    for (int k = 0; k < 2; k++) {
        struct archive *a = begin_archive(names[k], TAR_GZ);
        struct archive_entry *e = archive_entry_new();
        archive_entry_set_pathname(e, k ? "notes.txt" : PATH);
        archive_entry_set_filetype(e, AE_IFREG);
        archive_entry_set_perm(e, 0644);
        archive_entry_set_size(e, (la_int64_t)BLOCK * BLOCKS);
        archive_write_header(a, e);
        for (int i = 0; i < BLOCKS; i++)
            archive_write_data(a, zeros, BLOCK);
        archive_entry_free(e);
        end_archive(a);
    }
    char *large = allocate(1 << 19, 1);
    memset(large, ' ', (1 << 19) - 1);
    archive_of("large.zip", ZIP, PATH, large);
    hand_in("large-folder", large);
    free(large);
    free(zeros);
}

Test(class_archives, that_are_bombs_are_refused)
{
    expect_refused("bomb", "unpacks to more than 256 MiB");
    expect_refused("bomb-elsewhere", "unpacks to more than 256 MiB");
    expect_refused("large", "larger than 256 KiB");
    expect_refused("large-folder", "larger than 256 KiB");
}

static void hand_in_of_100000_entries_are_refused(void)
{
    enum { ENTRIES = 100000 };
    char name[32];
    struct archive *a = begin_archive("crowd.tar.gz", TAR_GZ);
    for (int k = 0; k < ENTRIES; k++) {
        snprintf(name, sizeof name, "files/%d", k);
        put_file(a, name, "");
    }
    end_archive(a);
}

Test(class_archives, of_100000_entries_are_refused)
{
    expect_refused("crowd", "more than 20000 files");
}

static void hand_in_that_are_none_are_refused(void)
{
    char *text = answer_text();
    write_text(format("%s/subs/zeros.zip", place), "");
    write_text(format("%s/subs/text.zip", place), "not an archive");
    write_text(format("%s/subs/text.tar.gz", place), "not an archive");
    write_text(format("%s/subs/notes.txt", place), "Dear class,");
    end_archive(begin_archive("empty.zip", ZIP));
    end_archive(begin_archive("empty-tar.tar", TAR));
    char *folder = AT("subs/empty-folder/");
    cr_assert(make_folders(folder));
    archive_of("cut.zip", ZIP, PATH, text);
    char *cut = AT("subs/cut.zip");
    cr_assert(truncate(cut, 100) == 0);
    free(cut);
    free(folder);
    free(text);
}

Test(class_archives, that_are_none_are_refused)
{
    expect_refused("zeros", "it is");
    expect_refused("text.zip", "it is no zip or tar archive");
    expect_refused("text.tar.gz", "it is no zip or tar archive");
    expect_refused("notes.txt", "it is no zip or tar archive");
    expect_refused("empty", "it is");
    expect_refused("empty-tar", "it is empty");
    expect_refused("empty-folder", "it is empty");
    expect_refused("cut", "it is no zip or tar archive, or a damaged one");
}

/* ---- names ---- */

/* Bytes that are no UTF-8 around a path that is plain; and students' names. */
static void hand_in_may_have_names_in_any_encoding(void)
{
    char *text = answer_text();
    archive_of_bytes("latin.zip", "M\xFCller/" PATH, text);
    archive_of("latin-tar.tar", TAR, "M\xFCller/" PATH, text);
    archive_of("utf8.zip", ZIP, "M\xC3\xBCller/" PATH, text);
    archive_of_bytes("broken.zip", "\xFF\xFE/\x01/" PATH, text);
    hand_in("M\xFCller", text);
    hand_in("M\xC3\xBCller", text);
    hand_in("=cmd()", text);
    hand_in("a,\"b\"", text);
    hand_in("with\nline", text);
    hand_in("100%", text);
    free(text);
}

Test(class_archives, may_have_names_in_any_encoding)
{
    expect_passed("latin");
    expect_passed("latin-tar");
    expect_passed("utf8");
    expect_passed("broken");
    expect_passed("M%FCller");
    expect_passed("M\xC3\xBCller");
    expect_passed("%3Dcmd()");
    expect_passed("a,\"b\"");
    expect_passed("with%0Aline");
    expect_passed("100%25");
    char *path = AT("out/grades.csv"), *csv = file_read(path, NULL);
    cr_assert(csv);
    cr_expect(strstr(csv, "\n\"a,\"\"b\"\"\",1.1,5,5,passed\n"), "%s", csv);
    cr_expect(strstr(csv, "\n%3Dcmd(),1.1,5,5,passed\n"), "%s", csv);
    free(csv);
    free(path);
}

static void hand_in_of_one_name_are_graded_each(void)
{
    char *text = answer_text();
    hand_in("ada", "int nothing;\n");
    archive_of("ada.zip", ZIP, PATH, text);
    archive_of("ada.tar.gz", TAR_GZ, PATH, text);
    free(text);
}

Test(class_archives, of_one_name_are_graded_each)
{
    expect_outcome("ada", "failed", "it has no segment_point");
    expect_passed("ada.zip");
    expect_passed("ada.tar.gz");
}

/* ---- all at once, before the tests ---- */

ReportHook(PRE_ALL)(struct criterion_test_set *all)
{
    (void)all;
    if (!class_begin())
        return;
    hand_in_are_read_in_every_form();
    hand_in_of_the_whole_course_hold_one_answer();
    hand_in_with_two_answers_are_refused();
    hand_in_without_the_file_are_told_so();
    hand_in_with_a_long_path_hold_the_others();
    hand_in_that_lead_out_are_refused();
    hand_in_with_links_are_not_followed();
    hand_in_that_are_bombs_are_refused();
    hand_in_of_100000_entries_are_refused();
    hand_in_that_are_none_are_refused();
    hand_in_may_have_names_in_any_encoding();
    hand_in_of_one_name_are_graded_each();
    grade_all("out", "1.1");
}
