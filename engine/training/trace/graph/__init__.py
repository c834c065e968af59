"""An update as a computational graph: nodes, edges with shapes, what lights up when.

`build.graph_of` derives the graph from the structure of a network alone;
`lights.lights_of` says which of it an event of a trace is about, `lights.first_place`
where a node is first come to.
"""
