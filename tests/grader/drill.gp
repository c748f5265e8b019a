# drill.gp: a picture of the drill. The data file begins with four comments:
# title, x axis, y axis, style; each data set has its name above it.
head(k) = system(sprintf("sed -n '%ds/^# //p' '%s'", k, data))
set title head(1)
set xlabel head(2)
set ylabel head(3)
style = head(4)
set offsets graph 0, 0, 0.04, 0.04
stats data using 0 nooutput
if (style eq "impulses") { set xzeroaxis; set xrange [0.5:5.5]; set xtics 1 }
plot for [i = 0:STATS_blocks - 1] data index i using 1:2 with @style lt i + 1 \
     title columnheader(1)
