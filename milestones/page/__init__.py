"""The report as a page: the document as it reads, with the working of each claim in its margin."""
