import { playLives } from './play-lives.js';

playLives(1);
