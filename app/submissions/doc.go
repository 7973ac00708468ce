// Package submissions is the pages of what the units report: received, accepted,
// returned and compared by version, the rates, the periods, and what all reports
// say together. It starts the inbox, urging and the entry of figures.
package submissions
