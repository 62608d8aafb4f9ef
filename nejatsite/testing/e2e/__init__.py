"""The main job, end to end: real servers, real roles, from a draft to an announcement in four editions.

`python -m nejatsite.testing.e2e` runs the thirty articles that `UDHR_JSON` names; the test suite runs three of its own.
"""
