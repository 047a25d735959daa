// SampleSenders.swift: supporters of the usual kinds, made up.

import Letters

/// As many senders as asked for; the same seed gives the same.
func sampleSenders(seed: UInt64, count: Int) -> [Sender] {
  var random = SplitMix(seed: seed)
  return (0..<count).map { sampleSender(number: $0, &random) }
}

private func sampleSender(number: Int, _ random: inout SplitMix) -> Sender {
  let first = ["Anna", "Paul", "José", "Zoë", "Łukasz", "Юлия", "Ruth", "Oscar", "Søren", "Ella"]
  let last = ["Smith", "Keller", "Núñez", "Håkansson", "D'Hôte", "Wiśniewska", "Иванова", "Novak", "Weiß"]
  let streets = ["High Street", "Mill Road", "Rue de l'Église", "Schillerstraße", "Calle Mayor", "Via Roma"]
  let messages = [
    "I teach, and it is the children among those held that I think of most.",
    "Please answer \"in any language\", however briefly: my neighbours Ruth & Clara ask the same.",
  ]
  var street = "\(1 + random.below(240)) \(random.pick(streets))"
  if random.chance(percent: 12) { street = "Flat \(1 + random.below(40)), " + street }
  var sender = Sender()
  sender[.name] = "\(random.pick(["", "", "Ms ", "Dr "]))\(random.pick(first)) \(random.pick(last))"
  sender[.address] = street + "\nLondon WC1X 0DW"
  sender[.country] = "United Kingdom"
  if random.chance(percent: 70) { sender[.email] = "reader\(number)@example.org" }
  if random.chance(percent: 40) { sender[.telephone] = "+44 20 7946 \(1000 + random.below(9000))" }
  sender[.group] = random.pick(["Group 14, Camden", "Groupe 201 Lyon", "Students' group, Utrecht", ""])
  if random.chance(percent: 25) { sender[.message] = random.pick(messages) }
  return sender
}
