// Package handup is the package that a ward hands to the city's emulation
// board: its files, a file for machines (du-lieu.json) and a manifest
// (ho-so.json) with the checksum of every file. It writes packages, reads them
// with limits and names what is damaged, altered or missing, and lists what
// changed from one to the next. It takes bytes and gives bytes: folders and
// dialogs belong to the screens.
package handup
