/** Values by name; the learned weights have the same names. */
export type Values = Readonly<Record<string, number>>;

/** The values of an alternative, weighed and added. */
export function strengthOf(weights: Values, values: Values): number {
  return Object.entries(values).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);
}

/** Learns which of several facts is right: the weights that make the right ones likeliest (softmax). */
export function learnChoice(examples: readonly { facts: readonly Values[]; right: ReadonlySet<number> }[]): Values {
  const learner = createLearner(0.5);
  repeat(20, examples, ({ facts, right }) => {
    const strengths = facts.map((values) => learner.strength(values));
    const greatest = Math.max(...strengths);
    const powers = strengths.map((strength) => Math.exp(strength - greatest));
    const all = powers.reduce((sum, power) => sum + power, 0);
    const ofRight = powers.reduce((sum, power, index) => sum + (right.has(index) ? power : 0), 0);
    const surpluses = powers.map((power, index) => power / all - (right.has(index) ? power / ofRight : 0));
    learner.step(facts, surpluses);
  });
  return learner.weights();
}

/** Learns whether something holds: the weights whose sum is likeliest (logistic). */
export function learnYesNo(examples: readonly { values: Values; yes: boolean }[]): Values {
  const learner = createLearner(0.3);
  repeat(40, examples, ({ values, yes }) => {
    const probability = 1 / (1 + Math.exp(-learner.strength(values)));
    learner.step([values], [probability - Number(yes)]);
  });
  return learner.weights();
}

// --- Internal helpers ---

/** Keeps weights small where little speaks for more. */
const RESTRAINT = 1e-4;

function repeat<Example>(times: number, examples: readonly Example[], learn: (example: Example) => void): void {
  for (let time = 0; time < times; time += 1) for (const example of examples) learn(example);
}

/** Gradient descent with a rate of its own for each weight (AdaGrad). */
function createLearner(rate: number) {
  const weights = new Map<string, number>();
  const travelled = new Map<string, number>();
  return {
    strength(values: Values): number {
      let sum = 0;
      for (const name in values) sum += (values[name] ?? 0) * (weights.get(name) ?? 0);
      return sum;
    },
    step(alternatives: readonly Values[], surpluses: readonly number[]): void {
      const slopes = slopesOf(alternatives, surpluses);
      for (const [name, slope] of slopes) {
        const restrained = slope + RESTRAINT * (weights.get(name) ?? 0);
        const far = (travelled.get(name) ?? 1e-6) + restrained ** 2;
        travelled.set(name, far);
        weights.set(name, (weights.get(name) ?? 0) - (rate * restrained) / Math.sqrt(far));
      }
    },
    weights: (): Values => Object.fromEntries(weights),
  };
}

/** How steeply the loss rises with each weight. */
function slopesOf(alternatives: readonly Values[], surpluses: readonly number[]): Map<string, number> {
  const slopes = new Map<string, number>();
  for (const [index, values] of alternatives.entries()) {
    const surplus = surpluses[index] ?? 0;
    if (Math.abs(surplus) < 1e-6) continue;
    for (const name in values) slopes.set(name, (slopes.get(name) ?? 0) + surplus * (values[name] ?? 0));
  }
  return slopes;
}
