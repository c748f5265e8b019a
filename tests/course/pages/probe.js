/*
 * probe.js: what a browser sees of a page, as one line of URL-encoded JSON in
 * an element #probe. The test that opens the page adds this script to it.
 */
"use strict";

const all = (selector) => [...document.querySelectorAll(selector)];
const itself = document.currentScript;
const source = document.documentElement.outerHTML
    .replace(/<script id="probing">[^]*<\/script>/, "");

/* Every table as an array of rows of texts, by its id. */
function tables() {
    const found = {};
    for (const table of all("table"))
        found[table.id] = [...table.tBodies[0].rows].map(
            (row) => [...row.cells].map((cell) => cell.textContent.trim()));
    return found;
}

/* "rgb(1, 2, 3)" as [red, green, blue, alpha]. */
function parts(colour) {
    const n = colour.match(/[\d.]+/g).map(Number);
    return n.length === 3 ? [...n, 1] : n;
}

/* WCAG 2.2: relative luminance and contrast ratio. */
function luminance(colour) {
    const [r, g, b] = colour.slice(0, 3).map((c) => c / 255).map(
        (c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function backdrop(element) {
    for (let e = element; e; e = e.parentElement) {
        const colour = parts(getComputedStyle(e).backgroundColor);
        if (colour[3] === 1)
            return colour;
    }
    return [255, 255, 255, 1];
}

function contrast(element) {
    const a = luminance(parts(getComputedStyle(element).color));
    const b = luminance(backdrop(element));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/* The least contrast of all text outside pictures. */
function leastContrast() {
    const speaks = (e) => [...e.childNodes].some(
        (n) => n.nodeType === Node.TEXT_NODE && n.data.trim() !== "");
    return Math.min(...all("body *").filter(
        (e) => !e.closest("svg, script") && speaks(e)).map(contrast));
}

/* What is wrong with the page for somebody who does not see it. */
function faults() {
    const wrong = [];
    const levels = all("h1,h2,h3,h4,h5,h6").map((h) => Number(h.tagName[1]));
    const ids = all("body [id]").map((e) => e.id);
    if (document.documentElement.lang !== "en" || !document.title)
        wrong.push("no language or title");
    if (levels.filter((l) => l === 1).length !== 1 || levels[0] !== 1)
        wrong.push("not one <h1> at the top");
    levels.forEach((l, k) => {
        if (k > 0 && l > levels[k - 1] + 1)
            wrong.push(`heading ${k} of level ${l} follows one of ` +
                       `${levels[k - 1]}`);
    });
    for (const table of all("table")) {
        const columns = table.tHead ? table.tHead.rows[0].cells.length : 0;
        if (!table.caption || !table.caption.textContent.trim())
            wrong.push(`table ${table.id} has no caption`);
        for (const row of table.rows)
            if (row.cells.length !== columns)
                wrong.push(`a row of table ${table.id} has ` +
                           `${row.cells.length} cells of ${columns}`);
    }
    for (const head of all("th"))
        if (!["row", "col"].includes(head.scope) || !head.textContent.trim())
            wrong.push(`<th>${head.textContent}</th> has no scope or text`);
    for (const picture of all("svg"))
        if (picture.getAttribute("role") !== "img" ||
            !picture.getAttribute("aria-label"))
            wrong.push("a picture has no words");
    for (const link of all("a"))
        if (!link.textContent.trim() ||
            (link.getAttribute("href")[0] === "#" &&
             !document.getElementById(link.getAttribute("href").slice(1))))
            wrong.push(`the link ${link.getAttribute("href")} leads nowhere`);
    if (new Set(ids).size !== ids.length)
        wrong.push("an id is there twice");
    return wrong;
}

/* What would be loaded or run. */
function foreign() {
    const loads = all("[src],link,iframe,object,embed,script,base,form," +
                      "[href^='http'],[href^='//'],[href^='javascript']");
    const handlers = all("*").filter(
        (e) => [...e.attributes].some((a) => /^on/i.test(a.name)));
    return [...loads, ...handlers].filter((e) => e !== itself)
        .map((e) => e.outerHTML.slice(0, 100));
}

const seen = {
    title: document.title,
    heading: document.querySelector("h1").textContent,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    points: document.getElementById("points")?.textContent ?? "",
    mean: document.getElementById("mean")?.textContent ?? "",
    submissions: document.getElementById("submissions")?.textContent ?? "",
    text: document.body.innerText,
    tables: tables(),
    pictures: all("figure svg").map(
        (s) => s.querySelectorAll("path,use").length),
    links: all("#students a").map((a) => new URL(a.href).pathname),
    contrast: leastContrast(),
    faults: faults(),
    foreign: foreign(),
};

/* The same page in a window of 320 pixels: does it have to be scrolled? */
const narrow = document.createElement("iframe");
narrow.style = "width:320px;height:600px;border:0";
narrow.srcdoc = "<!DOCTYPE html>" + source;
narrow.onload = () => {
    const root = narrow.contentDocument.documentElement;
    seen.width = root.scrollWidth;
    seen.room = root.clientWidth;
    narrow.remove();
    const out = document.createElement("pre");
    out.id = "probe";
    out.textContent = encodeURIComponent(JSON.stringify(seen));
    document.body.append(out);
};
document.body.append(narrow);
