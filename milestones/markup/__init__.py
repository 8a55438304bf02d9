"""HTML and SVG that nothing of a text can break out of: elements, colours, and a page that asks nothing of the network."""
