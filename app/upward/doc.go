// Package upward is what goes to the city: what should be settled first, the
// report part by part, and the packages that were handed up with what has changed
// since. Of the other rooms it uses campaign, where the campaign itself lacks
// something, and history.
package upward
