// Package paper describes official documents once, as plain data (Document),
// and sets them on paper by Decree 30/2020/NĐ-CP, annex I.
//
// The way from a Document to a PDF has three steps, each in files of its own:
// blocks are measured and turned into boxes (head, prose, grid, sign), boxes
// are put on pages (pager), and pages are drawn (pdf). All lengths are in
// millimetres from the top left corner, all font sizes in points.
//
// The same Document is set as a Word file too (docx): each part in a style of
// its own, in the same measures, and read back after somebody edited it. Word
// makes the lines and pages there; widths, sizes and what stays together are
// those of the PDF.
//
// Numbers, dates, signatures and seals that only the clerk and the chairman may
// give are left blank; the package never draws them.
package paper
