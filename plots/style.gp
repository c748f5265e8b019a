# style.gp: the look of every picture, and the terminal it is drawn on.
# In:  TERM  dumb, svg, png or another gnuplot terminal
#      OUT   file to write, "" for standard output or a window
#      COLS, ROWS  size of a dumb terminal
# Line type 1 is the reference (solid, circle), 2 is yours (dashed, cross); the
# pairs differ in dash and marker too, so that they survive without colour.
if (TERM eq "dumb") { set terminal dumb size COLS, ROWS mono noenhanced }
if (TERM eq "svg") { set terminal svg size 640, 420 dynamic font "sans,13" \
    background "white" enhanced name "descent" }
if (TERM eq "png") { set terminal pngcairo size 960, 630 font "sans,13" }
if (TERM ne "dumb" && TERM ne "svg" && TERM ne "png") {
    set terminal @TERM
}
if (OUT ne "") { set output OUT }
text = TERM eq "dumb"

set linetype 1 lc rgb "#0072b2" dt 1 lw 2 pt 6 ps 0.7
set linetype 2 lc rgb "#d55e00" dt 2 lw 2 pt 2 ps 0.8
set linetype 3 lc rgb "#009e73" dt 4 lw 2 pt 8 ps 0.8
set linetype 4 lc rgb "#cc79a7" dt 3 lw 2 pt 4 ps 0.7
set linetype 5 lc rgb "#555555" dt 5 lw 1.5 pt 12 ps 0.8
set linetype 6 lc rgb "#e69f00" dt 1 lw 1.5 pt 10 ps 0.7
set linetype cycle 6
if (!text) { set grid lc rgb "#dddddd" lw 0.5 dt 1 }
set border 3
set tics nomirror
set key outside top center horizontal
