# The loss grows until it touches: the diamond at a corner, the ball anywhere.
# A = (1, 0.5; 0.5, 1), least squares solution (2, 0.8); on the right all of it
# once more, moved by d.
d = 5.3
set title "the same loss, constrained by |w|_1 <= 1 and by |w|_2 <= 1"
set xrange [-1.5:9.2]
set yrange [-1.6:2.6]
set xlabel "w_1"
set ylabel "w_2"
set xtics ("-1" -1, "0" 0, "1" 1, "2" 2, "-1" d - 1, "0" d, "1" d + 1, "2" d + 2)
if (!text) { set size ratio -1 }
set parametric
set trange [0:2 * pi]
set samples 200
# level c: centre plus the eigenvectors (1, 1) and (1, -1), values 3/2 and 1/2
u(c, t) = 2 + sqrt(2 * c / 3) * cos(t) + sqrt(2 * c) * sin(t)
v(c, t) = 0.8 + sqrt(2 * c / 3) * cos(t) - sqrt(2 * c) * sin(t)
u2(c, t) = 2 + sqrt(c) * (cos(t) / sqrt(1.5) + sin(t) / sqrt(0.5))
v2(c, t) = 0.8 + sqrt(c) * (cos(t) / sqrt(1.5) - sin(t) / sqrt(0.5))
set arrow 1 from 1, 0 to 0, 1 nohead lt 1
set arrow 2 from 0, 1 to -1, 0 nohead lt 1
set arrow 3 from -1, 0 to 0, -1 nohead lt 1
set arrow 4 from 0, -1 to 1, 0 nohead lt 1
set label 1 "(1, 0)" at 1, 0 point lt 2 pt 7 ps 1.2 offset 1, -0.8
set label 2 "(0.84, 0.54)" at d + 0.839, 0.544 right point lt 2 pt 7 ps 1.2 \
    offset -1.2, -0.6
if (!text) {
    set label 3 "least squares" at 2.4, 2
    set label 4 "least squares" at d + 2.2, 2
}
set label 5 at 2, 0.8 point pt 1
set label 6 at d + 2, 0.8 point pt 1
set arrow 5 from d - 1.5, 0 to d + 3.9, 0 nohead lt 5 lw 0.7
set arrow 6 from d, -1.5 to d, 2.5 nohead lt 5 lw 0.7
set arrow 7 from -1.5, 0 to 2.9, 0 nohead lt 5 lw 0.7
set arrow 8 from 0, -1.5 to 0, 2.5 nohead lt 5 lw 0.7
left = text ? "1.22" : "0.1 0.5 1.22"
right = text ? "0.855" : "0.1 0.4 0.855"
plot d + cos(t), sin(t) with lines lt 1 title "constraint", \
     for [c in left] u(c, t), v(c, t) with lines lt 5 \
     title (c eq word(left, 1) ? "level lines of the loss" : ""), \
     for [c in right] d + u(c, t), v(c, t) with lines lt 5 notitle
