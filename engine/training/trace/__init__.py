"""One update as a sequence of events: every number, where it came from, where it went.

`trace_update` carries an update out by the plan that trains and keeps all its numbers;
`Trace` derives the events from them, one at a time and only when asked.
"""
