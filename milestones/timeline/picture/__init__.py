"""The timeline as geometry: what stands where, without a line of any format."""
