"""`tensor-drills watch`: a screen that checks on every save, and its keys.

keys, files, grading    where events come from: keyboard, saved files, verdicts
model, update           what is known, and what an event makes of it: no clock, no terminal
screen, pages, picker   the model as lines
terminal, editor        the terminal taken over and given back
loop                    one queue that joins them
"""
