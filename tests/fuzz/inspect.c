/* sources: tests/grader/class/allowed.c tests/grader/files.c */
/* sources: tests/grader/catalog.c tests/grader/say.c */
/* libraries: -lelf */
/*
 * inspect.c: any bytes as an object and as a library. What is let through is
 * read once more, byte by byte: it has one table of symbols, no section of a
 * type that runs by itself, and calls nothing that is not allowed.
 */
#include <fcntl.h>
#undef O_NOFOLLOW
#define O_NOFOLLOW 0 /* the file in memory has the name of a link */
#include "../grader/class/elves.c"

#include "../grader/class/inspect.c"

#include "fuzz.h"

/* objdump is not asked here: it would take longer than all the rest. */
process process_run(const char *const argv[], double seconds, const char *file,
                    const char *const set[])
{
    (void)argv;
    (void)seconds;
    (void)file;
    (void)set;
    return (process){.output = format("%s", "")};
}

/* file: the bytes; get copies n of them from a place, false outside. */
typedef struct file {
    const uint8_t *bytes;
    size_t size;
} file;

static bool get(const file *f, uint64_t at, void *to, size_t n)
{
    if (at > f->size || n > f->size - at)
        return false;
    memcpy(to, f->bytes + at, n);
    return true;
}

static bool get_section(const file *f, const Elf64_Ehdr *e, uint64_t k,
                        Elf64_Shdr *s)
{
    return k < e->e_shnum && get(f, e->e_shoff + k * sizeof *s, s, sizeof *s);
}

/* The name at an offset of a string table; "" where it has no end. */
static const char *name_at(const file *f, const Elf64_Shdr *names,
                           uint64_t offset)
{
    const uint64_t begin = names->sh_offset + offset;
    const bool within = offset < names->sh_size && begin < f->size;
    const size_t most = within ? f->size - begin : 0;
    return within && memchr(f->bytes + begin, '\0', most)
               ? (const char *)f->bytes + begin
               : "";
}

static void expect_symbols(const file *f, const Elf64_Ehdr *e,
                           const Elf64_Shdr *table)
{
    Elf64_Shdr names;
    if (!get_section(f, e, table->sh_link, &names))
        return;
    const uint64_t count = table->sh_size / sizeof(Elf64_Sym);
    for (uint64_t k = 1; k < count; k++) {
        Elf64_Sym s;
        if (!get(f, table->sh_offset + k * sizeof s, &s, sizeof s))
            return;
        FUZZ_EXPECT(ELF64_ST_TYPE(s.st_info) != STT_GNU_IFUNC);
        const char *name = name_at(f, &names, s.st_name);
        if (ELF64_ST_BIND(s.st_info) == STB_LOCAL || !*name)
            continue;
        FUZZ_EXPECT(strcmp(name, "harness_pass") != 0);
        FUZZ_EXPECT(strcmp(name, "vec_dot") != 0);
        if (s.st_shndx == SHN_UNDEF) {
            FUZZ_EXPECT(strcmp(name, "system") != 0);
            continue;
        }
        FUZZ_EXPECT(strcmp(name, "main") != 0);
        FUZZ_EXPECT(strcmp(name, "vec_norm") != 0);
        FUZZ_EXPECT(s.st_shndx < e->e_shnum || s.st_shndx >= SHN_ABS);
    }
}

/* What was let through, read without libelf: the usual form, 64 bits. */
static void expect_harmless(const file *f)
{
    Elf64_Ehdr e;
    Elf64_Shdr s;
    int tables = 0;
    if (!get(f, 0, &e, sizeof e) || e.e_ident[EI_CLASS] != ELFCLASS64 ||
        e.e_ident[EI_DATA] != ELFDATA2LSB || e.e_shentsize != sizeof s)
        return;
    FUZZ_EXPECT(e.e_type == ET_REL);
    for (uint64_t k = 1; get_section(f, &e, k, &s); k++) {
        FUZZ_EXPECT(s.sh_type != SHT_INIT_ARRAY && s.sh_type != SHT_FINI_ARRAY);
        FUZZ_EXPECT(s.sh_type != SHT_PREINIT_ARRAY);
        if (s.sh_type == SHT_SYMTAB) {
            tables++;
            expect_symbols(f, &e, &s);
        }
    }
    FUZZ_EXPECT(tables == 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const exercise asked = {.id = (char[]){"1.1"},
                            .stem = (char[]){"01-a/01-f"},
                            .chapter = (char[]){"01-a"},
                            .forbidden = (char[]){"vec_dot,chol_*"}};
    const contract c = {.exercise = &asked,
                        .functions = "\nf\n",
                        .library = "\nvec_dot\nvec_norm\n",
                        .harness = "\nharness_pass\n"};
    const char *path = fuzz_file(bytes, size);
    char *problem = inspect_object(path, &c);
    if (problem)
        FUZZ_EXPECT(*problem);
    else
        expect_harmless(&(file){bytes, size});
    free(problem);
    problem = inspect_library(path, &c);
    FUZZ_EXPECT(!problem || *problem);
    free(problem);
    return 0;
}
