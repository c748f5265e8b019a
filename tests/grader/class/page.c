/* page.c: HTML pages that need nothing but themselves. */
#include "page.h"
#include "files.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* Shades h0 to h4 of the heat-map are for none, few, ..., many. */
static const char STYLE[] =
    ":root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#f1f1ee;"
    "--line:#767676;--link:#0b4f94;--h1:#fff3c4;--h2:#ffd9a0;--h3:#f7b27a;"
    "--h4:#ee8d62}\n"
    "@media(prefers-color-scheme:dark){:root{--ink:#ededed;--paper:#161616;"
    "--soft:#262626;--line:#8c8c8c;--link:#93c7ff;--h1:#40360f;--h2:#59400f;"
    "--h3:#6f3f12;--h4:#86340f}}\n"
    "body{margin:0 auto;max-width:64rem;padding:1rem;background:var(--paper);"
    "color:var(--ink);font:1rem/1.5 system-ui,sans-serif;"
    "overflow-wrap:anywhere}\n"
    "h1,h2,h3,h4{line-height:1.25;margin:1.5em 0 .5em}h1{margin-top:0}\n"
    "a{color:var(--link)}\n"
    ".box{overflow-x:auto;margin:1rem 0}\n"
    "table{border-collapse:collapse}\n"
    "caption{text-align:left;font-weight:bold;padding:.25rem 0}\n"
    "th,td{border:1px solid var(--line);padding:.2rem .5rem;text-align:left;"
    "vertical-align:top;overflow-wrap:break-word}\n"
    "th{background:var(--soft)}\n"
    ".n{text-align:right;font-variant-numeric:tabular-nums}"
    "td.n{white-space:nowrap}\n"
    ".bar{min-width:8rem}.bar span{display:block;height:.9rem;margin:.3rem 0;"
    "background:var(--link)}\n"
    ".h1{background:var(--h1)}.h2{background:var(--h2)}"
    ".h3{background:var(--h3)}.h4{background:var(--h4)}\n"
    "pre{background:var(--soft);padding:.5rem;overflow-x:auto;"
    "white-space:pre-wrap;font-size:.9rem}\n"
    "figure{margin:1rem 0}figure svg{display:block;width:100%;max-width:40rem;"
    "height:auto}\n"
    "section{border-top:1px solid var(--line);margin-top:1.5rem}\n"
    "summary{cursor:pointer;font-weight:bold;margin:1em 0}\n"
    "@media print{.box{overflow:visible}tr,figure,pre{break-inside:avoid}"
    "h2,h3,h4,caption{break-after:avoid}"
    ".bar span,td{print-color-adjust:exact;"
    "-webkit-print-color-adjust:exact}}\n";

void page_begin(page *p, const char *title)
{
    p->to = open_memstream(&p->text, &p->length);
    if (!p->to)
        fail("there is no memory left for a page");
    fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
          "<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, "
          "initial-scale=1\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
          "'none'; style-src 'unsafe-inline'\">\n",
          p->to);
    put(p, "<title>%s</title>\n<style>\n", title);
    fputs(STYLE, p->to);
    put(p, "</style>\n</head>\n<body>\n<main>\n<h1>%s</h1>\n", title);
}

bool page_end(page *p, const char *path)
{
    fputs("</main>\n</body>\n</html>\n", p->to);
    fclose(p->to);
    const bool written = file_write(path, p->text, p->length);
    free(p->text);
    return written;
}

void put_text(FILE *to, const char *text)
{
    for (; text && *text; text++)
        switch (*text) {
        case '&':
            fputs("&amp;", to);
            break;
        case '<':
            fputs("&lt;", to);
            break;
        case '>':
            fputs("&gt;", to);
            break;
        case '"':
            fputs("&quot;", to);
            break;
        case '\'':
            fputs("&#39;", to);
            break;
        case '\xEF': /* U+FFFE and U+FFFF are no characters of XML */
            fputc(strncmp(text, "\xEF\xBF\xBE", 3) == 0 ||
                          strncmp(text, "\xEF\xBF\xBF", 3) == 0
                      ? (text += 2, '?')
                      : *text,
                  to);
            break;
        default:
            fputc(*text, to);
        }
}

static void put_url(FILE *to, const char *text)
{
    static const char safe[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                               "abcdefghijklmnopqrstuvwxyz0123456789-_.";
    for (; *text; text++)
        if (strchr(safe, *text))
            fputc(*text, to);
        else
            fprintf(to, "%%%02X", (unsigned char)*text);
}

void put_link(FILE *to, const char *folder, const char *name, const char *file,
              const char *text)
{
    fprintf(to, "<a href=\"%s/", folder);
    put_url(to, name);
    fprintf(to, "/%s\">", file);
    put_text(to, text);
    fputs("</a>", to);
}

void put(page *p, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    for (; *format; format++) {
        if (*format != '%') {
            fputc(*format, p->to);
            continue;
        }
        switch (*++format) {
        case 's':
            put_text(p->to, va_arg(list, const char *));
            break;
        case 'd':
            fprintf(p->to, "%d", va_arg(list, int));
            break;
        case 'g':
            fprintf(p->to, "%.7g", va_arg(list, double));
            break;
        default:
            fputc(*format, p->to);
        }
    }
    va_end(list);
}

void table_begin(page *p, const char *id, const char *caption,
                 const char *columns)
{
    char *list = format("%s", columns), *rest;
    put(p,
        "<div class=\"box\" role=\"region\" tabindex=\"0\" "
        "aria-labelledby=\"%s-caption\">\n<table id=\"%s\">\n"
        "<caption id=\"%s-caption\">%s</caption>\n<thead><tr>",
        id, id, id, caption);
    for (char *c = strtok_r(list, "|", &rest); c;
         c = strtok_r(NULL, "|", &rest))
        put(p,
            *c == '#' ? "<th scope=\"col\" class=\"n\">%s</th>"
                      : "<th scope=\"col\">%s</th>",
            *c == '#' ? c + 1 : c);
    fputs("</tr></thead>\n<tbody>\n", p->to);
    free(list);
}

void table_end(page *p)
{
    fputs("</tbody>\n</table>\n</div>\n", p->to);
}

void put_bar(page *p, double part, double whole)
{
    fprintf(p->to,
            "<td class=\"bar\"><span aria-hidden=\"true\" "
            "style=\"width:%.1f%%\"></span></td>",
            whole > 0 ? 100 * part / whole : 0);
}

const char *mark_of(const char *outcome)
{
    return strcmp(outcome, "passed") == 0   ? "\xE2\x9C\x93" /* check mark */
           : strcmp(outcome, "failed") == 0 ? "\xE2\x9C\x97" /* ballot x */
                                            : "?";
}
