// Package person knows what is kept about one person: where the name stands,
// what of it goes when the person asks for that, and what the law keeps. It
// works on rows as texts and knows neither SQL nor the window.
package person
