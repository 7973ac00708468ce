// Package archive reads zip files that somebody sent in: packages of a ward,
// workbooks, documents. Nothing in one is believed before it is checked: names,
// sizes and checksums, how many parts there are and that none lies over
// another. What is refused is a *data.Problem; nothing is ever written to disk.
package archive
