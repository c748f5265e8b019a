# Gershgorin: every eigenvalue lies in one of the intervals a_ii +- radius.
set title "Rows (9, 1.5, -2), (1.5, 6, 1), (-2, 1, 4): their intervals"
set xlabel "eigenvalues and intervals"
set xrange [-0.5:13.5]
set yrange [3:-2]
set ytics ("row 0" 0, "row 1" 1, "row 2" 2, "eigenvalues" -1)
set arrow 1 from 1, 2.8 to 1, -1.8 nohead lt 5
set label 1 "bound" at 0.9, 2.6 right
plot data index 0 using 2:1:3 with xerrorbars lt 1 title "diagonal and radius", \
     data index 1 using 1:2 with points lt 2 ps 1.8 title "eigenvalues"
