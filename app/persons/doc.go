// Package persons shows what is kept about one person, hands it out, leads to
// where it is corrected, and removes it when the person asks for that (law
// 91/2025/QH15).
package persons
