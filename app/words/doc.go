// Package words is how the things of a campaign are said on every screen: the
// words of enumerations with their tones, names of nominees, decisions and
// reports, amounts and deadlines. It knows the records, but neither the desk nor
// any screen.
package words
