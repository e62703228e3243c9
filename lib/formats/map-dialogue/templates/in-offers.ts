import type { TemplatePart } from '@/lib/offers/model/template';
import type { startingSettings } from '../model/settings';

/** The maps of the templates of offers. */
const parts: readonly TemplatePart<typeof startingSettings>[] = [
  {
    template: 'market-square',
    position: 0,
    title: 'Auf dem Plan',
    settings: {
      question: 'Was fällt Ihnen zum Vorentwurf ein?',
      categories: [
        { key: 'idea', label: 'Idee', colour: '#1f6f4a', icon: 'idea' },
        { key: 'problem', label: 'Problem', colour: '#b3261e', icon: 'warning' },
        { key: 'praise', label: 'Das ist gut so', colour: '#9a2f7a', icon: 'heart' },
        { key: 'question', label: 'Frage', colour: '#1f5aa6', icon: 'question' },
      ],
    },
  },
  {
    template: 'park',
    position: 0,
    title: 'Karte des Parks',
    settings: {
      question: 'Was soll wo sein, und was soll bleiben?',
      categories: [
        { key: 'sit', label: 'Sitzen', colour: '#1f5aa6', icon: 'bench' },
        { key: 'play', label: 'Spielen', colour: '#9a2f7a', icon: 'play' },
        { key: 'plants', label: 'Bäume und Beete', colour: '#1f6f4a', icon: 'tree' },
        { key: 'problem', label: 'Hier stört etwas', colour: '#b3261e', icon: 'warning' },
      ],
    },
  },
  {
    template: 'playground',
    position: 0,
    title: 'Was soll wo hin?',
    settings: {
      question: 'Setzen Sie einen Punkt und sagen Sie, was dort sein soll.',
      categories: [
        { key: 'play', label: 'Spielen', colour: '#9a2f7a', icon: 'play' },
        { key: 'sit', label: 'Sitzen und zusehen', colour: '#1f5aa6', icon: 'bench' },
        { key: 'green', label: 'Schatten', colour: '#1f6f4a', icon: 'tree' },
        { key: 'problem', label: 'Hier ist es gefährlich', colour: '#b3261e', icon: 'warning' },
      ],
    },
  },
  {
    template: 'cycle-network',
    position: 0,
    title: 'Radkarte',
    settings: {
      question: 'Wo sind Lücken und Gefahren, wo läuft es gut?',
      categories: [
        { key: 'gap', label: 'Hier fehlt ein Radweg', colour: '#1f5aa6', icon: 'bicycle' },
        { key: 'danger', label: 'Gefährliche Stelle', colour: '#b3261e', icon: 'warning' },
        { key: 'parking', label: 'Räder abstellen', colour: '#9a2f7a', icon: 'idea' },
        { key: 'good', label: 'Hier fährt es sich gut', colour: '#1f6f4a', icon: 'heart' },
      ],
    },
  },
  {
    template: 'school-route',
    position: 0,
    title: 'Schulwegkarte',
    settings: {
      question: 'Wo wird es auf dem Schulweg schwierig?',
      categories: [
        { key: 'danger', label: 'Gefährliche Stelle', colour: '#b3261e', icon: 'warning' },
        { key: 'crossing', label: 'Hier möchte man queren', colour: '#1f5aa6', icon: 'walk' },
        { key: 'car', label: 'Zu viele Autos', colour: '#9a2f7a', icon: 'car' },
        { key: 'good', label: 'Guter Weg', colour: '#1f6f4a', icon: 'heart' },
      ],
    },
  },
  {
    template: 'land-use-plan',
    position: 0,
    title: 'Zum Plangebiet',
    settings: {
      question: 'Was ist an welcher Stelle zu bedenken?',
      categories: [
        { key: 'build', label: 'Bebauung', colour: '#9a2f7a', icon: 'idea' },
        { key: 'traffic', label: 'Verkehr und Zufahrt', colour: '#1f5aa6', icon: 'car' },
        { key: 'nature', label: 'Natur und Wasser', colour: '#1f6f4a', icon: 'tree' },
        { key: 'objection', label: 'Bedenken', colour: '#b3261e', icon: 'warning' },
      ],
    },
    reviewsFirst: true,
  },
  {
    template: 'neighbourhood',
    position: 0,
    title: 'Karte des Viertels',
    settings: {
      question: 'Welche Orte sind gut, welche sollen sich ändern?',
      categories: [
        { key: 'good', label: 'Lieblingsort', colour: '#9a2f7a', icon: 'heart' },
        { key: 'change', label: 'Soll sich ändern', colour: '#b3261e', icon: 'warning' },
        { key: 'idea', label: 'Idee', colour: '#1f6f4a', icon: 'idea' },
        { key: 'way', label: 'Wege', colour: '#1f5aa6', icon: 'walk' },
      ],
    },
  },
  {
    template: 'heat',
    position: 0,
    title: 'Hitzekarte',
    settings: {
      question: 'Wo ist es zu heiß, wo ist es angenehm?',
      categories: [
        { key: 'hot', label: 'Hier ist es zu heiß', colour: '#b3261e', icon: 'warning' },
        { key: 'shade', label: 'Hier fehlt ein Baum', colour: '#1f6f4a', icon: 'tree' },
        { key: 'sit', label: 'Hier fehlt ein Platz im Schatten', colour: '#9a2f7a', icon: 'bench' },
        { key: 'cool', label: 'Hier ist es angenehm', colour: '#1f5aa6', icon: 'heart' },
      ],
    },
  },
];
export default parts;
