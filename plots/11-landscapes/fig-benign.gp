# Every critical point of a factorisation that many starts find: only the lowest
# has no way down.
set title "1/4 |UU' - M|^2, eigenvalues 4, 3, 2, -1, two columns: 300 starts"
set xlabel "f at the critical point"
set ylabel "smallest eigenvalue of the Hessian"
set xrange [0.8:8]
set yrange [-4.6:0.6]
set label 1 "minimum: 4, 3" at 1.4, 0
set label 2 "4, 2" at 2.65, -1
set label 3 "4" at 3.65, -3
set label 4 "3, 2" at 4.4, -2
set label 5 "3" at 5.4, -3.75
set label 6 "2" at 6.6, -3.75
set label 7 "none" at 7.3, -3.75
plot data index 0 using 1:2 with points lt 1 pt 6 ps 1.2 title "found", \
     data index 1 using 1:2 with points lt 2 ps 1.2 title "theory"
